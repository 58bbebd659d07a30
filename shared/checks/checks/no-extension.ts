import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** Without an ending, reviewers can't open a file with a click. */
export const noExtension = defineCheck({
  id: 'no-extension',
  area: 'files',
  subject: 'evidence',
  variants: ['none'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item }, _params, report) => {
    for (const problem of item.inspection.problems) {
      if (problem.kind !== 'no-extension') continue;
      report('none', { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName, detected: problem.detected } });
    }
  },
});
