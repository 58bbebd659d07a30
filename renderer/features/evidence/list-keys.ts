import type { KeyboardEvent } from 'react';
import { toLinkId, type EvidenceRow } from './evidence-rows';
import type { Marks } from './use-marks';

type ListKeys = {
  readonly rows: readonly EvidenceRow[];
  /** Items side by side: 1 in the list. */
  readonly columns: number;
  readonly marks: Marks;
  readonly isReadOnly: boolean;
  readonly onTrash: (rows: readonly EvidenceRow[]) => void;
  /** Draws the part of the list that holds this item; false when it was drawn already. */
  readonly draw: (index: number) => boolean;
};

/** Arrows, Home and End move; Space marks, Ctrl or Command and A marks all; Delete moves to the trash. Enter is the link's own. */
export function onListKey(event: KeyboardEvent<HTMLElement>, { rows, columns, marks, isReadOnly, onTrash, draw }: ListKeys): void {
  const { target } = event;
  const id = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined;
  const index = rows.findIndex(({ item }) => item.id === id);
  const row = rows[index];
  if (row === undefined || event.altKey) return;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a') return;
    event.preventDefault();
    return marks.markAll();
  }
  if (event.key === ' ' && !(target instanceof HTMLInputElement)) {
    event.preventDefault();
    return marks.toggle(row.item.id, event.shiftKey);
  }
  if (event.key === 'Delete') {
    if (isReadOnly) return;
    event.preventDefault();
    const going = marks.ids.has(row.item.id) && marks.rows.length > 1 ? marks.rows : [row];
    focusRow(findNext(rows, index, new Set(going)));
    return onTrash(going);
  }
  const next = toTargetIndex(event.key, { index, columns, length: rows.length });
  if (next === null) return;
  event.preventDefault();
  // One that was not drawn has to be drawn first.
  if (draw(next)) requestAnimationFrame(() => focusRow(rows[next]));
  else focusRow(rows[next]);
}

/** The nearest row that stays. */
function findNext(rows: readonly EvidenceRow[], index: number, going: ReadonlySet<EvidenceRow>): EvidenceRow | undefined {
  const isStaying = (row: EvidenceRow): boolean => !going.has(row);
  return rows.slice(index + 1).find(isStaying) ?? rows.slice(0, index).findLast(isStaying);
}

function focusRow(row: EvidenceRow | undefined): void {
  if (row !== undefined) document.getElementById(toLinkId(row.item.id))?.focus();
}

type Place = { readonly index: number; readonly columns: number; readonly length: number };

function toTargetIndex(key: string, { index, columns, length }: Place): number | null {
  const within = (target: number): number => Math.max(0, Math.min(target, length - 1));
  switch (key) {
    case 'ArrowDown':
      return index + columns < length ? index + columns : columns === 1 ? length - 1 : index;
    case 'ArrowUp':
      return index - columns >= 0 ? index - columns : index;
    case 'ArrowRight':
      return columns === 1 ? null : within(index + 1);
    case 'ArrowLeft':
      return columns === 1 ? null : within(index - 1);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
