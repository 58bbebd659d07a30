import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** The name says one kind of file and the content another; some readers could not open it. */
export const typeMismatch = defineCheck({
  id: 'type-mismatch',
  area: 'files',
  subject: 'evidence',
  variants: ['mismatch'],
  parseParams: noParameters,
  run: ({ item }, _params, report) => {
    for (const problem of item.inspection.problems) {
      if (problem.kind !== 'type-mismatch') continue;
      const { extension, detected } = problem;
      report('mismatch', { where: { kind: 'evidence', evidenceId: item.id }, params: { extension, detected } });
    }
  },
});
