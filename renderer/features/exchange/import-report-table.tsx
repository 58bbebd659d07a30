import { useState } from 'react';
import type { ImportItem } from '../../../shared/bundle/import-report';
import { LinkButton } from '../../ui/button/button';
import { Glyph, type GlyphName } from '../../ui/glyph/glyph';
import table from '../../ui/table/table.module.css';
import { kindWords, toItemText } from './bring-sentences';
import { toDroppedText } from './dropped-text';
import css from './exchange.module.css';

type Group = { readonly title: string; readonly glyph: GlyphName; readonly items: readonly ImportItem[] };

/** How many of what simply arrived are listed before the rest is asked for. */
const LISTED = 12;

/** Every item and what became of it, what needs a look first. */
export function ImportReportTable({ items, caption }: { readonly items: readonly ImportItem[]; readonly caption: string }) {
  return (
    <div className={css['report']} tabIndex={0} role="region" aria-label={caption}>
      <table className={table['table']}>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Kind</th>
            <th scope="col">What happened, and why</th>
          </tr>
        </thead>
        {toGroups(items).map((group) => (
          <GroupRows key={group.title} group={group} />
        ))}
      </table>
    </div>
  );
}

/** `14 added, 2 skipped` */
export function toCounts(items: readonly ImportItem[]): string {
  return toGroups(items)
    .map((group) => `${group.items.length} ${group.title.toLowerCase()}`)
    .join(', ');
}

function GroupRows({ group }: { readonly group: Group }) {
  const [isOpen, setOpen] = useState(group.glyph !== 'ready');
  const shown = isOpen ? group.items : group.items.slice(0, LISTED);
  const rest = group.items.length - shown.length;
  return (
    <tbody>
      <tr className={table['group']}>
        <th colSpan={3} scope="rowgroup">
          <span className={css['kindHead']}>
            <Glyph name={group.glyph} />
            {group.title}, {group.items.length}
          </span>
        </th>
      </tr>
      {shown.map((item, index) => (
        <tr key={`${item.kind}/${item.label}/${index}`}>
          <th scope="row">{item.kind === 'field' ? toDroppedText(item.label) : item.label}</th>
          <td className="quiet">{kindWords[item.kind]}</td>
          <td>{toItemText(item)}</td>
        </tr>
      ))}
      {rest > 0 && (
        <tr>
          <td colSpan={3}>
            <LinkButton onPress={() => setOpen(true)}>Show the other {rest}</LinkButton>
          </td>
        </tr>
      )}
    </tbody>
  );
}

const groupsInOrder: readonly (readonly [ImportItem['outcome'], string, GlyphName])[] = [
  ['skipped', 'Skipped', 'warn'],
  ['added-without-file', 'Added without the file', 'warn'],
  ['kept-both', 'Kept both', 'note'],
  ['replaced', 'Replaced', 'note'],
  ['added', 'Added', 'ready'],
  ['kept', 'Kept as it was', 'ready'],
];

function toGroups(items: readonly ImportItem[]): readonly Group[] {
  return groupsInOrder
    .map(([outcome, title, glyph]) => ({ title, glyph, items: items.filter((item) => item.outcome === outcome) }))
    .filter((group) => group.items.length > 0);
}
