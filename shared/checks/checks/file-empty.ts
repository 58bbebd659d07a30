import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** Nothing is in the file, or it opens and shows nothing; a copy that was cut short looks like this. */
export const fileEmpty = defineCheck({
  id: 'file-empty',
  area: 'files',
  subject: 'evidence',
  variants: ['empty', 'blank', 'looks-blank'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item }, _params, report) => {
    const details = { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName } } as const;
    if (item.size === 0 || item.inspection.problems.some(({ kind }) => kind === 'empty')) return report('empty', details);
    for (const problem of item.inspection.problems) {
      if (problem.kind !== 'blank') continue;
      // Judged by pixels or by samples, so a white poster or a pause may be meant.
      if (problem.sureness === 'looks') report('looks-blank', { ...details, severity: 'should' });
      else report('blank', details);
    }
  },
});
