import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** Reviewers have no passwords; a restriction lets them look, and not print. */
export const fileProtected = defineCheck({
  id: 'file-protected',
  area: 'files',
  subject: 'evidence',
  variants: ['password', 'restricted'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item }, _params, report) => {
    const details = { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName } } as const;
    for (const { kind } of item.inspection.problems) {
      if (kind === 'password') report('password', details);
      else if (kind === 'restricted') report('restricted', { ...details, severity: 'should' });
    }
  },
});
