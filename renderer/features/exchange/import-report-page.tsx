import { useState } from 'react';
import type { ImportItem } from '../../../shared/bundle/import-report';
import { usePlatform } from '../../platform/platform-context';
import { homePath } from '../../storage/places';
import { Button, LinkButton } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Glyph, type GlyphName } from '../../ui/glyph/glyph';
import { Note } from '../../ui/note/note';
import { Page } from '../../ui/page/page';
import table from '../../ui/table/table.module.css';
import { kindWords, toItemText } from './bring-sentences';
import type { BringingState } from './use-bringing-in';
import css from './exchange.module.css';

type Done = Extract<BringingState, { readonly step: 'done' }>;
type Group = { readonly title: string; readonly glyph: GlyphName; readonly items: readonly ImportItem[] };

/** How many of what simply arrived are listed before the rest is asked for. */
const LISTED = 12;

/** Names every item of the bundle and what became of it. */
export function ImportReportPage({ done }: { readonly done: Done }) {
  const { documents } = usePlatform();
  const { items } = done.brought.report;
  const groups = toGroups(items);
  const counts = groups.map((group) => `${group.items.length} ${group.title.toLowerCase()}`).join(', ');
  return (
    <Page title={`The bundle is in: ${counts}`} documentTitle="The bundle is in" isWide>
      <p className="lede">
        {done.name}. {done.fileCount === 1 ? 'Its one evidence file' : `All ${done.fileCount} evidence files`} arrived as sent. It is now “{done.brought.entry.title}”.
      </p>
      <div className={css['noteLine']}><Note glyph="ready">
        <b>Nothing was deleted or replaced.</b> The portfolio from the bundle stands beside the others.
      </Note></div>
      <div className={css['report']} tabIndex={0} role="region" aria-label="What happened to each item">
        <table className={table['table']}>
          <caption className="vh">Every item in the bundle and what happened to it</caption>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Kind</th>
              <th scope="col">What happened, and why</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <GroupRows key={group.title} group={group} />
          ))}
        </table>
      </div>
      <p className={css['acts']}>
        <ButtonLink kind="primary" to={homePath(done.brought.entry.id)}>
          Open it
        </ButtonLink>
        <Button kind="second" icon="printer" onPress={() => void documents.print()}>
          Print this report
        </Button>
      </p>
    </Page>
  );
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
          <th scope="row">{item.label}</th>
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
  ['added', 'Added', 'ready'],
];

function toGroups(items: readonly ImportItem[]): readonly Group[] {
  return groupsInOrder
    .map(([outcome, title, glyph]) => ({ title, glyph, items: items.filter((item) => item.outcome === outcome) }))
    .filter((group) => group.items.length > 0);
}
