import { toUsualExtension, toExtension } from '../../domain/file-formats';
import type { PatronDataKind } from '../../domain/inspection';
import type { Evidence } from '../../domain/portfolio';
import { defineCheck } from '../check';
import { noParameters } from '../parameters';
import { toKindsParam } from '../patron-data-in';
import type { AnswerIndex } from '../portfolio-index';

/**
 * The words of a file look like data of patrons. Advisory. Quiet once each hit is answered, or the item is declared free
 * of it; an item that is declared redacted and still holds such words is where a black box was only laid over them.
 */
export const patronData = defineCheck({
  id: 'patron-data',
  area: 'privacy',
  subject: 'evidence',
  variants: ['found', 'still-there', 'mail'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item, answers }, _params, report) => {
    if (item.privacy === 'no-patron-data' || item.privacy === 'permission-held') return;
    const open = toOpenCounts(item, answers);
    if (open.size === 0) return;
    const details = { where: { kind: 'evidence', evidenceId: item.id }, params: { kinds: toKindsParam(open) } } as const;
    if (isMailHead(item, open)) report('mail', { ...details, severity: 'remark' });
    else report(item.privacy === 'redacted' ? 'still-there' : 'found', details);
  },
});

/** What the inspector counted less what was answered, by kind; only kinds of which something is left. */
function toOpenCounts(item: Evidence, answers: AnswerIndex): ReadonlyMap<PatronDataKind, number> {
  const open = new Map<PatronDataKind, number>();
  for (const problem of item.inspection.problems) if (problem.kind === 'patron-data') open.set(problem.what, problem.count);
  if (open.size === 0) return open;
  for (const { kind, count } of answers.get(item.sha256) ?? []) open.set(kind, (open.get(kind) ?? 0) - count);
  for (const [kind, count] of open) if (count <= 0) open.delete(kind);
  return open;
}

/** Every mail has addresses: who wrote it, and to whom. */
function isMailHead(item: Evidence, open: ReadonlyMap<PatronDataKind, number>): boolean {
  return toUsualExtension(toExtension(item.originalName)) === 'eml' && [...open.keys()].every((kind) => kind === 'email');
}
