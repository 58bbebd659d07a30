import { useCallback, useMemo, useState } from 'react';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { EvidenceRow } from './evidence-rows';

export type Marks = {
  /** Marked items among those shown, in their order: what can't be seen is never changed. */
  readonly rows: readonly EvidenceRow[];
  readonly ids: ReadonlySet<EvidenceId>;
  /** Marks an item, or takes the mark away; with `isRange`, everything from the last one to this. */
  readonly toggle: (id: EvidenceId, isRange: boolean) => void;
  readonly markAll: () => void;
  readonly clear: () => void;
};

const none: ReadonlySet<EvidenceId> = new Set();

/** Which of the shown items are marked for something that is done to many at once. */
export function useMarks(shown: readonly EvidenceRow[]): Marks {
  const [marked, setMarked] = useState(none);
  const [last, setLast] = useState<EvidenceId | null>(null);
  const rows = useMemo(() => (marked.size === 0 ? [] : shown.filter(({ item }) => marked.has(item.id))), [shown, marked]);
  const toggle = useCallback(
    (id: EvidenceId, isRange: boolean): void => {
      setLast(id);
      setMarked((before) => (isRange && last !== null ? withRange(before, shown, [last, id]) : withToggled(before, id)));
    },
    [shown, last],
  );
  const markAll = useCallback(() => setMarked(new Set(shown.map(({ item }) => item.id))), [shown]);
  const clear = useCallback(() => setMarked(none), []);
  return { rows, ids: marked, toggle, markAll, clear };
}

function withToggled(before: ReadonlySet<EvidenceId>, id: EvidenceId): ReadonlySet<EvidenceId> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}

function withRange(before: ReadonlySet<EvidenceId>, shown: readonly EvidenceRow[], ends: readonly [EvidenceId, EvidenceId]): ReadonlySet<EvidenceId> {
  const [a = -1, b = -1] = ends.map((id) => shown.findIndex(({ item }) => item.id === id));
  if (a < 0 || b < 0) return withToggled(before, ends[1]);
  return new Set([...before, ...shown.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ item }) => item.id)]);
}
