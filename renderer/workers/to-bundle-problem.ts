import type { BundleProblem } from '../../shared/platform/platform';

/** What the browser throws while a bundle is written or put in place. */
export function toBundleProblem(error: unknown): BundleProblem {
  const name = error instanceof Error ? error.name : 'unknown';
  if (name === 'AbortError') return { kind: 'cancelled' };
  if (name === 'QuotaExceededError') return { kind: 'disk-full' };
  return { kind: 'write-failed', detail: name };
}
