import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** What runs, acts or calls out when the file is opened; receiving systems refuse it, and reviewers should not meet it. */
export const fileDangerous = defineCheck({
  id: 'file-dangerous',
  area: 'files',
  subject: 'evidence',
  variants: ['program', 'macros', 'launch', 'object', 'entities', 'picture-script', 'script', 'remote'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item }, _params, report) => {
    const details = { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName } } as const;
    for (const problem of item.inspection.problems) {
      if (problem.kind === 'program' || problem.kind === 'macros') report(problem.kind, details);
      else if (problem.kind === 'remote') report('remote', { ...details, severity: 'should' });
      else if (problem.kind === 'active') {
        // Pages have scripts for a living, PDF readers ask first; a picture with one is meant to do harm.
        const isPicture = item.inspection.detectedType === 'svg';
        if (problem.what !== 'script') report(problem.what, details);
        else if (isPicture) report('picture-script', details);
        else report('script', { ...details, severity: 'should' });
      }
    }
  },
});
