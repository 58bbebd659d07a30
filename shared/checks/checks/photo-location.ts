import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** A position in a picture or film says where it was made, to some meters: a home, a school, a branch. */
export const photoLocation = defineCheck({
  id: 'photo-location',
  area: 'privacy',
  subject: 'evidence',
  variants: ['in-file', 'in-document'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item }, _params, report) => {
    if (!item.inspection.problems.some(({ kind }) => kind === 'location')) return;
    const isMedia = /^(?:image|video|audio)\//.test(item.mediaType);
    report(isMedia ? 'in-file' : 'in-document', { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName } });
  },
});
