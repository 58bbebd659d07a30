import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** The item is listed, but its bytes are not in Carrel's store. */
export const fileMissing = defineCheck({
  id: 'file-missing',
  area: 'files',
  subject: 'evidence',
  variants: ['missing'],
  parseParams: noParameters,
  run: ({ item, isMissing }, _params, report) => {
    if (isMissing) report('missing', { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName } });
  },
});
