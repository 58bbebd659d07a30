import { isGap, type Coverage, type CoverageItem, type CoverageRow } from './coverage-rows';
import { ALL_SETS } from './coverage-scopes';

export type CoverageFilter = {
  readonly rows: 'all' | 'gaps';
  /** `near`: what stands in this map or nowhere at all, which is what a set's own map is about. */
  readonly items: 'near' | 'all' | 'used' | 'unused';
  /** One of the pack's evidence classes, `undecided`, or empty for every class. */
  readonly classId: string;
};

export const everything: CoverageFilter = { rows: 'all', items: 'all', classId: '' };

/** A set's own map leaves out what stands only in others. */
export function toUsualFilter(scope: string): CoverageFilter {
  return scope === ALL_SETS ? everything : { ...everything, items: 'near' };
}

export function isRowShown(row: CoverageRow, { rows }: CoverageFilter): boolean {
  return rows === 'all' || isGap(row);
}

export function isItemShown(entry: CoverageItem, { items, classId }: CoverageFilter): boolean {
  if (classId !== '' && classId !== (entry.className === '' ? 'undecided' : entry.item.classId)) return false;
  if (items === 'near') return entry.usedIn > 0 || !entry.isUsed;
  if (items === 'used') return entry.usedIn > 0;
  return items === 'all' || !entry.isUsed;
}

/** What a filter shows of a map; it may be told which rows and items, see `useShown`. */
export function toShown({ rows, items }: Coverage, filter: CoverageFilter): Coverage {
  return { rows: rows.filter((row) => isRowShown(row, filter)), items: items.filter((entry) => isItemShown(entry, filter)) };
}
