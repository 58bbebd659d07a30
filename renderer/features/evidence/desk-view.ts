import { everything, type EvidenceFilter } from './evidence-filter';
import { sortKeys, type SortKey } from './evidence-sort';
import { kindGroups } from './file-words';

/** What the list shows and how; it stands in the address, so that going back goes back. */
export type DeskView = EvidenceFilter & { readonly sort: SortKey; readonly layout: 'list' | 'grid' };

export const usualView: DeskView = { ...everything, sort: 'number', layout: 'list' };

/** Parameters of the address for each part of the view. */
const names = { query: 'q', show: 'class', set: 'set', kind: 'type', tag: 'tag', from: 'from', to: 'to', sort: 'sort', layout: 'view' } as const;

/** Reads the address; anything it can't mean is as if it were not there. */
export function parseDeskView(params: URLSearchParams): DeskView {
  const read = (part: keyof DeskView): string => (params.get(names[part]) ?? '').slice(0, 200);
  const readDate = (part: 'from' | 'to'): string => (/^\d{4}-\d{2}-\d{2}$/.test(read(part)) ? read(part) : '');
  return {
    query: read('query'),
    show: read('show') || usualView.show,
    set: read('set'),
    kind: kindGroups.find((group) => group === read('kind')) ?? '',
    tag: read('tag'),
    from: readDate('from'),
    to: readDate('to'),
    sort: sortKeys.find((key) => key === read('sort')) ?? usualView.sort,
    layout: read('layout') === 'grid' ? 'grid' : 'list',
  };
}

/** The same address with this view; only what is not usual is named. */
export function toDeskParams(params: URLSearchParams, view: DeskView): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const part of Object.keys(names) as (keyof DeskView)[]) {
    if (view[part] === usualView[part]) next.delete(names[part]);
    else next.set(names[part], view[part]);
  }
  return next;
}

/** True while the view leaves something out. */
export function isFiltered(view: DeskView): boolean {
  return (Object.keys(everything) as (keyof EvidenceFilter)[]).some((part) => view[part] !== everything[part]);
}
