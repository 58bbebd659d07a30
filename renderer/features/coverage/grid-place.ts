/** A place in the grid: row 0 holds the items' heads, the last the sums; column 0 the competencies' names, the last the sums. */
export type GridPlace = { readonly row: number; readonly column: number };

/** Rows and columns, heads and sums among them; `page` rows are on screen at once. */
export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number };

type Key = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean; readonly shiftKey: boolean };

/** Where a key leads; null for keys that do not move. Never out of the grid. */
export function toNextPlace({ key, ctrlKey, metaKey, altKey, shiftKey }: Key, at: GridPlace, { rows, columns, page }: GridSize): GridPlace | null {
  if (altKey || metaKey || shiftKey) return null;
  const last = { row: rows - 1, column: columns - 1 };
  if (ctrlKey) return key === 'Home' ? { row: 0, column: 0 } : key === 'End' ? last : null;
  const moves: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { ...at, row: at.row - 1 },
    ArrowDown: { ...at, row: at.row + 1 },
    ArrowLeft: { ...at, column: at.column - 1 },
    ArrowRight: { ...at, column: at.column + 1 },
    Home: { ...at, column: 0 },
    End: { ...at, column: last.column },
    PageUp: { ...at, row: at.row - page },
    PageDown: { ...at, row: at.row + page },
  };
  const next = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return next === undefined ? null : toPlaceWithin(next, { rows, columns });
}

export function toPlaceWithin({ row, column }: GridPlace, { rows, columns }: Pick<GridSize, 'rows' | 'columns'>): GridPlace {
  return { row: clamp(row, rows), column: clamp(column, columns) };
}

/** A whole number from 0 up to, not with, `count`. */
export function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
