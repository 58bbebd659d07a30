import type { EvidenceRow } from './evidence-rows';

export const sortKeys = ['number', 'title', 'date', 'added', 'size', 'class', 'used'] as const;
export type SortKey = (typeof sortKeys)[number];

const byNumber = (a: EvidenceRow, b: EvidenceRow): number => a.item.number - b.item.number;
const compareTitles = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/** What has no date or class comes last; the newest, the largest and the most used come first. */
const orders: Readonly<Record<SortKey, (a: EvidenceRow, b: EvidenceRow) => number>> = {
  number: byNumber,
  title: (a, b) => compareTitles(a.item.title, b.item.title),
  date: (a, b) => compareText(b.item.date, a.item.date),
  added: (a, b) => compareText(b.item.addedAt, a.item.addedAt),
  size: (a, b) => b.item.size - a.item.size,
  class: (a, b) => compareEmptyLast(a.item.classId, b.item.classId),
  used: (a, b) => b.places.length - a.places.length,
};

export function toSorted(rows: readonly EvidenceRow[], key: SortKey): readonly EvidenceRow[] {
  // The rows come by number, and a sort keeps the order of equals; by number there is nothing to do.
  return key === 'number' ? rows : [...rows].sort((a, b) => orders[key](a, b) || byNumber(a, b));
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareEmptyLast(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return compareText(a, b);
}
