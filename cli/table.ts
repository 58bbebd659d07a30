/** `width` in characters; the last column has none. A longer name keeps its letters and pushes its own row only. */
export type Column = { readonly head: string; readonly width?: number; readonly isNumber?: boolean };

export type Table = { readonly head: string; readonly toRow: (cells: readonly string[]) => string };

const WIDEST = 60;

/** Rows for a terminal, each ready as soon as its own cells are. */
export function createTable(columns: readonly Column[]): Table {
  const toRow = (cells: readonly string[]): string => columns.map((column, at) => toCell(cells[at] ?? '', column)).join('  ').trimEnd();
  return { head: toRow(columns.map(({ head }) => head)), toRow };
}

/** A name with a line end in it would make a row of its own. */
function toCell(text: string, { width, head, isNumber }: Column): string {
  const cell = text.replaceAll('\n', '\uFFFD');
  if (width === undefined) return cell;
  const wide = Math.max(head.length, Math.min(width, WIDEST));
  return isNumber === true ? cell.padStart(wide) : cell.padEnd(wide);
}
