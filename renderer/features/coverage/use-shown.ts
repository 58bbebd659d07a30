import { useMemo, useState } from 'react';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { TargetId } from '../../../shared/text/target-text';
import { toShown, type CoverageFilter } from './coverage-filter';
import type { Coverage } from './coverage-rows';

type Held = {
  /** What was chosen when the rows and items were picked out. */
  readonly asked: readonly unknown[];
  readonly rows: ReadonlySet<TargetId>;
  readonly items: ReadonlySet<EvidenceId>;
};

/**
 * What the filter shows. Filling a gap does not take its row away under the person's hands: rows and items are picked
 * when a filter is chosen, and stay until another is.
 */
export function useShown(coverage: Coverage, filter: CoverageFilter, scope: string): Coverage {
  const asked = [filter, scope, coverage.items.length, coverage.rows.length];
  const [held, setHeld] = useState<Held | null>(null);
  const isHeld = held !== null && held.asked.every((part, index) => part === asked[index]);
  const now = isHeld ? held : { asked, ...toIds(toShown(coverage, filter)) };
  if (!isHeld) setHeld(now);
  const { rows, items } = now;
  return useMemo(() => ({ rows: coverage.rows.filter(({ target }) => rows.has(target.id)), items: coverage.items.filter(({ item }) => items.has(item.id)) }), [coverage, rows, items]);
}

function toIds({ rows, items }: Coverage): Omit<Held, 'asked'> {
  return { rows: new Set(rows.map(({ target }) => target.id)), items: new Set(items.map(({ item }) => item.id)) };
}
