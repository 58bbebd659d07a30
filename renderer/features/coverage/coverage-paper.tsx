import { createPortal } from 'react-dom';
import { words } from '../../../shared/bundle/pages/page-words';
import { toDateText, toLocalDate } from '../../../shared/text/dates';
import { CellMark } from './cell-mark';
import type { Coverage, CoverageItem } from './coverage-rows';
import { toItemText, toRowStateText } from './coverage-words';
import { toItemsOfRow, toLeftOver, toPaperMap } from './paper-blocks';
import { PaperRowHead } from './paper-row-head';
import { usePaper } from './use-paper';
import css from './coverage-paper.module.css';

type CoveragePaperProps = { readonly coverage: Coverage; readonly title: string; readonly portfolioTitle: string };

/** The map on paper: whole, on its side, with heads on every sheet; the screen draws only what is near. */
export function CoveragePaper(props: CoveragePaperProps) {
  return usePaper() ? createPortal(<Paper {...props} />, document.body) : null;
}

function Paper({ coverage, title, portfolioTitle }: CoveragePaperProps) {
  const map = toPaperMap(coverage);
  const leftOver = toLeftOver(coverage);
  return (
    <div className={css.paper} data-paper>
      <h1>
        {words.coverage}: {title}
      </h1>
      <p>
        {portfolioTitle}, {toDateText(toLocalDate(Date.now()))}. {toLegend(coverage)}
      </p>
      {map.form === 'list' ? <ListTable coverage={coverage} /> : map.blocks.map((items, index) => <GridTable key={items[0]?.item.id ?? index} rows={coverage.rows} items={items} isLast={index === map.blocks.length - 1} />)}
      {leftOver.length > 0 && (
        <p>
          <b>Not used:</b> {leftOver.map(toItemText).join(', ')}.
        </p>
      )}
    </div>
  );
}

function toLegend({ items }: Coverage): string {
  const labels = new Map(items.map(({ kind, className }) => [kind, className === '' ? words.classUndecided : className]));
  const glyphs = { primary: '◆', secondary: '◇', undecided: '○' } as const;
  return `${[...labels].map(([kind, label]) => `${glyphs[kind]} ${label}. `).join('')}${words.coverageLegend} In quotes: mentioned, not attached.`;
}

type GridTableProps = { readonly rows: Coverage['rows']; readonly items: readonly CoverageItem[]; readonly isLast: boolean };

function GridTable({ rows, items, isLast }: GridTableProps) {
  return (
    <table className={css.block}>
      <thead>
        <tr>
          <th scope="col" className={css.corner}>
            Competency
          </th>
          {items.map(({ item }) => (
            <th key={item.id} scope="col">
              E{item.number}
            </th>
          ))}
          {isLast && <th scope="col">{words.coverage}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.target.id}>
            <PaperRowHead row={row} />
            {items.map(({ item, kind }) => {
              const cell = row.cells.get(item.id);
              return <td key={item.id}>{cell && <CellMark kind={kind} cell={cell} />}</td>;
            })}
            {isLast && <td className={css.sum}>{toRowStateText(row)}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.usedInHowMany}</th>
          {items.map(({ item, usedIn }) => (
            <td key={item.id}>{usedIn}</td>
          ))}
          {isLast && <td />}
        </tr>
      </tfoot>
    </table>
  );
}

function ListTable({ coverage: { rows, items } }: { readonly coverage: Coverage }) {
  return (
    <table className={css.block}>
      <thead>
        <tr>
          <th scope="col" className={css.corner}>
            Competency
          </th>
          <th scope="col">{words.evidence}</th>
          <th scope="col">{words.coverage}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.target.id}>
            <PaperRowHead row={row} />
            <td className={css.items}>
              {toItemsOfRow(row, items).flat().map(({ item, kind }) => (
                <span key={item.id} className={css.item}>
                  <CellMark kind={kind} cell={row.cells.get(item.id) ?? { use: null, isMentioned: true }} /> E{item.number}{' '}
                </span>
              ))}
            </td>
            <td className={css.sum}>{toRowStateText(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
