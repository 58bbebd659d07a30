import type { FileProblem } from '../../domain/inspection';
import type { Severity } from '../finding';
import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** What a file says beside what it shows: who made it, what was struck out, what others remarked, what is hidden. */
export const hiddenAuthorship = defineCheck({
  id: 'hidden-authorship',
  area: 'privacy',
  subject: 'evidence',
  variants: ['author', 'tracked-changes', 'comments', 'text', 'sheets', 'slides', 'attachments', 'notes'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item }, _params, report) => {
    for (const problem of item.inspection.problems) {
      const variant = toVariant(problem);
      if (variant === null) continue;
      const details = { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName } } as const;
      const severity = advice[variant];
      report(variant, severity === undefined ? details : { ...details, severity });
    }
  },
});

type Variant = 'author' | 'tracked-changes' | 'comments' | 'text' | 'sheets' | 'slides' | 'attachments' | 'notes';

/** What is often meant: one's own name, one's speaker's notes, a slide left out of the talk. */
const advice: Readonly<Partial<Record<Variant, Severity>>> = { author: 'remark', slides: 'remark', attachments: 'remark', notes: 'remark' };

function toVariant(problem: FileProblem): Variant | null {
  switch (problem.kind) {
    case 'author':
    case 'tracked-changes':
    case 'comments':
    case 'notes':
      return problem.kind;
    case 'hidden':
      return problem.what;
    default:
      return null;
  }
}
