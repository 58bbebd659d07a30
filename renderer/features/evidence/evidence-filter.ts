import type { Pack } from '../../../shared/packs/pack';
import { setOf } from '../../../shared/packs/pack-index';
import type { SearchHits } from '../../storage/evidence-search';
import type { EvidenceRow } from './evidence-rows';
import { toFileKind, type KindGroup } from './file-words';

export type EvidenceFilter = {
  /** `all`, `used`, `unused`, `problems`, or an evidence class of the pack. */
  readonly show: string;
  /** A set's id, or empty for all; so for each below. */
  readonly set: string;
  readonly kind: KindGroup | '';
  readonly tag: string;
  /** Between these dates of the item, both with it; an item without a date is then left out. */
  readonly from: string;
  readonly to: string;
  readonly query: string;
};

export const everything: EvidenceFilter = { show: 'all', set: '', kind: '', tag: '', from: '', to: '', query: '' };

/** @param hits what the search found; null while nothing is looked for */
export function isShown(row: EvidenceRow, { filter, hits }: { readonly filter: EvidenceFilter; readonly hits: SearchHits | null }, pack: Pack): boolean {
  const { item } = row;
  if (hits !== null && !hits.has(item.id)) return false;
  if (!isOfKind(row, filter.show) || !isInSet(row, filter.set, pack)) return false;
  if (filter.kind !== '' && toFileKind(item).group !== filter.kind) return false;
  if (filter.tag !== '' && !(item.tags ?? []).some((tag) => tag.toLocaleLowerCase() === filter.tag.toLocaleLowerCase())) return false;
  return isBetween(item.date, filter);
}

function isBetween(date: string, { from, to }: EvidenceFilter): boolean {
  if (from === '' && to === '') return true;
  return date !== '' && (from === '' || date >= from) && (to === '' || date <= to);
}

function isOfKind({ item, places, problems }: EvidenceRow, show: string): boolean {
  if (show === 'used') return places.length > 0;
  if (show === 'unused') return places.length === 0;
  if (show === 'problems') return problems.length > 0;
  return show === 'all' || item.classId === show;
}

function isInSet({ places }: EvidenceRow, set: string, pack: Pack): boolean {
  return set === '' || places.some(({ target }) => target.id === set || setOf(pack, target.id)?.id === set);
}

/** How many items each choice of `show` would leave, within a set. */
export function countRows(rows: readonly EvidenceRow[], set: string, pack: Pack): (show: string) => number {
  const inSet = rows.filter((row) => isInSet(row, set, pack));
  return (show) => inSet.filter((row) => isOfKind(row, show)).length;
}

/** Every tag in use, by the alphabet. */
export function toTagList(rows: readonly EvidenceRow[]): readonly string[] {
  const tags = new Map<string, string>();
  for (const { item } of rows) for (const tag of item.tags ?? []) if (!tags.has(tag.toLocaleLowerCase())) tags.set(tag.toLocaleLowerCase(), tag);
  return [...tags.values()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
