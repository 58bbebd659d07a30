import type { BagInfoLine } from './bag-info';

/** One of several bags that belong together, as its bag-info.txt says. */
export type BagPart = {
  /** Bag-Group-Identifier. */
  readonly group: string;
  /** Counted from 1. */
  readonly number: number;
  /** Null where the bag does not say how many there are. */
  readonly of: number | null;
};

/** Null for a bag that stands alone. The words are those of whoever made the bag: never more than a hint. */
export function toBagPart(info: readonly BagInfoLine[]): BagPart | null {
  const valueOf = (wanted: string): string => info.find(([label]) => label.toLowerCase() === wanted)?.[1] ?? '';
  const [, number, of] = /^([1-9]\d{0,3}) of ([1-9]\d{0,3}|\?)$/.exec(valueOf('bag-count').trim()) ?? [];
  const group = valueOf('bag-group-identifier').trim();
  if (number === undefined || of === undefined || group === '' || of === '1') return null;
  return { group, number: Number(number), of: of === '?' ? null : Number(of) };
}
