import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** Nothing is in the file; a copy that was cut short looks like this. */
export const fileEmpty = defineCheck({
  id: 'file-empty',
  area: 'files',
  subject: 'evidence',
  variants: ['empty'],
  parseParams: noParameters,
  run: ({ item }, _params, report) => {
    const isEmpty = item.size === 0 || item.inspection.problems.some((problem) => problem.kind === 'empty');
    if (isEmpty) report('empty', { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName } });
  },
});
