import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** Sound files that some reviewers can't use: pictures of text, formats without a common reader, packed archives. */
export const fileType = defineCheck({
  id: 'file-type',
  area: 'files',
  subject: 'evidence',
  variants: ['no-text', 'uncommon', 'archive'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item }, _params, report) => {
    const details = { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName } } as const;
    for (const { kind } of item.inspection.problems) {
      if (kind === 'no-text' || kind === 'uncommon') report(kind, details);
      else if (kind === 'archive') report('archive', { ...details, severity: 'should' });
    }
  },
});
