import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** The file does not open, ends early, or could not be looked into; what was not seen is never taken for sound. */
export const fileUnopenable = defineCheck({
  id: 'file-unopenable',
  area: 'files',
  subject: 'evidence',
  variants: ['damaged', 'cut-short', 'oversized', 'unseen'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item }, _params, report) => {
    const details = { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName } } as const;
    for (const problem of item.inspection.problems) {
      if (problem.kind === 'damaged') {
        if (problem.extent === 'whole') report('damaged', details);
        else report('cut-short', { ...details, severity: 'should' });
      } else if (problem.kind === 'oversized') report('oversized', { ...details, severity: 'should' });
      else if (problem.kind === 'not-looked-inside') report('unseen', { ...details, severity: 'should' });
    }
  },
});
