import { kinds, type Coverage, type CoverageItem, type CoverageRow } from './coverage-rows';

/** What a sheet of paper on its side has room for beside the names. */
export const COLUMNS_ON_PAPER = 26;
/** With more used items than these a list for each competency says more than many sheets of marks. */
const MOST_ON_PAPER = 4 * COLUMNS_ON_PAPER;

export type PaperMap =
  /** One table after the other, each with all rows and some of the columns. */
  | { readonly form: 'grid'; readonly blocks: readonly (readonly CoverageItem[])[] }
  /** One table: the items of each row, by shape. */
  | { readonly form: 'list' };

/** Columns of used items only; those used nowhere are named below, see `toLeftOver`. */
export function toPaperMap({ items }: Coverage): PaperMap {
  const used = items.filter(({ usedIn }) => usedIn > 0);
  if (used.length > MOST_ON_PAPER) return { form: 'list' };
  const count = Math.max(1, Math.ceil(used.length / COLUMNS_ON_PAPER));
  // Blocks of equal width, so that none ends with a lonely column.
  const width = Math.ceil(used.length / count);
  return { form: 'grid', blocks: Array.from({ length: count }, (_, block) => used.slice(block * width, (block + 1) * width)) };
}

export function toLeftOver({ items }: Coverage): readonly CoverageItem[] {
  return items.filter(({ isUsed }) => !isUsed);
}

/** The items of a row, by shape and number. */
export function toItemsOfRow(row: CoverageRow, items: readonly CoverageItem[]): readonly (readonly CoverageItem[])[] {
  const here = items.filter(({ item }) => row.cells.has(item.id));
  return kinds.map((kind) => here.filter((entry) => entry.kind === kind));
}
