import { useLayoutEffect, useMemo, useRef, type CSSProperties, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import type { PortfolioId } from '../../../shared/domain/ids';
import type { Coverage, CoverageItem, CoverageRow } from './coverage-rows';
import { toKindSpans, toLaid, type GridColumn } from './grid-columns';
import { GridFoot } from './grid-foot';
import { GridHead } from './grid-head';
import { toItemClassText } from './coverage-words';
import { toNextPlace, toPlaceWithin, type GridPlace } from './grid-place';
import { GridRow } from './grid-row';
import { toDrawn } from './grid-window';
import { useGridView, type GridMeasures } from './use-grid-view';
import { useScreenSize } from './use-screen-size';
import css from './coverage.module.css';

type CoverageGridProps = {
  readonly coverage: Coverage;
  readonly label: string;
  readonly portfolioId: PortfolioId;
  readonly isReadOnly: boolean;
  /** Rows of several sets need the set's name. */
  readonly hasSetNames: boolean;
  readonly at: GridPlace;
  readonly onMove: (at: GridPlace) => void;
  readonly onOpen: (row: CoverageRow, entry: CoverageItem) => void;
  /** Attaches what is not, takes off what is. */
  readonly onToggle: (row: CoverageRow, entry: CoverageItem) => void;
};

/** One Tab reaches it; arrows, Home, End, Page Up and Page Down move, Enter opens a place, Space attaches or takes off. */
export function CoverageGrid({ coverage, label, portfolioId, isReadOnly, hasSetNames, at: wanted, onMove, onOpen, onToggle }: CoverageGridProps) {
  const { rows, items } = coverage;
  const measures = useMeasures(items, hasSetNames);
  const view = useGridView({ rows: rows.length, columns: items.length }, measures);
  const size = { rows: rows.length + 2, columns: items.length + 2, page: view.page };
  const at = toPlaceWithin(wanted, size);
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    view.box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = toNextPlace(event, at, size);
    if (next !== null) {
      event.preventDefault();
      isMoving.current = true;
      view.show(next, at);
      return onMove(next);
    }
    const [row, entry] = [rows[at.row - 1], items[at.column - 1]];
    if (row === undefined || entry === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (event.key === 'Enter') onOpen(row, entry);
    else if (!isReadOnly) onToggle(row, entry);
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    const { row, column } = target.dataset;
    if (row !== undefined && column !== undefined) onMove({ row: Number(row), column: Number(column) });
  };
  const onClick = ({ target }: MouseEvent<HTMLElement>): void => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[role=gridcell]') : null;
    const [row, entry] = [rows[Number(cell?.dataset['row']) - 1], items[Number(cell?.dataset['column']) - 1]];
    if (row !== undefined && entry !== undefined) onOpen(row, entry);
  };
  const { from, to } = view.columns;
  // While the chosen column is drawn anyway, moving to another draws no row anew.
  const kept = at.column > from && at.column <= to ? -1 : at.column - 1;
  const columns = useMemo(
    () => toDrawn({ from, to }, kept, items.length).flatMap((index) => toColumn(index, items)),
    [from, to, kept, items],
  );
  const hot = at.column > 0 && at.column <= items.length ? at.column - 1 : -1;
  return (
    <div ref={view.box} className={css.scroll} style={toStyle(measures, rows.length, items.length)} onScroll={view.onScroll}>
      {hot >= 0 && <div className={css.hot} style={toLaid(hot)} aria-hidden="true" />}
      {toKindSpans(items).map(({ kind, from }) => from > 0 && <div key={kind} className={css.line} style={toLaid(from)} aria-hidden="true" />)}
      <div className={css.grid} role="grid" aria-label={label} aria-rowcount={size.rows} aria-colcount={size.columns} aria-readonly={isReadOnly} onKeyDown={onKeyDown} onClick={onClick} onFocus={onFocus}>
        <GridHead items={items} columns={columns} at={at} portfolioId={portfolioId} />
        <div role="rowgroup" className={css.body}>
          {toDrawn(view.rows, at.row - 1, rows.length).map((index) => {
            const row = rows[index];
            return row && <GridRow key={row.target.id} row={row} index={index} columns={columns} column={at.row === index + 1 ? at.column : -1} hasSetName={hasSetNames} lastColumn={items.length + 1} portfolioId={portfolioId} />;
          })}
        </div>
        <GridFoot items={items} columns={columns} at={at} row={rows.length + 1} />
      </div>
    </div>
  );
}

function toColumn(index: number, items: readonly CoverageItem[]): readonly GridColumn[] {
  const entry = items[index];
  return entry === undefined ? [] : [{ index, entry, text: toItemClassText(entry) }];
}

/** In rem. */
const SUM_ROOM = 9.5;

function toNameRoom(isNarrow: boolean, hasSetNames: boolean): number {
  if (isNarrow) return 9;
  return hasSetNames ? 18 : 14.5;
}

/** In pixels: room for the longest number above a column, and for a competency's name. */
function useMeasures(items: readonly CoverageItem[], hasSetNames: boolean): GridMeasures {
  const { rem, isNarrow } = useScreenSize();
  const digits = useMemo(() => String(items.reduce((most, { item }) => Math.max(most, item.number), 0)).length, [items]);
  return useMemo(
    () => ({ row: 1.875 * rem, column: (digits > 3 ? 2.25 : 1.75) * rem, head: 3.25 * rem, foot: 1.875 * rem, names: toNameRoom(isNarrow, hasSetNames) * rem, sums: isNarrow ? 0 : SUM_ROOM * rem }),
    [rem, isNarrow, digits, hasSetNames],
  );
}

function toStyle({ row, column, head, names, sums, foot }: GridMeasures, rows: number, columns: number): CSSProperties {
  const sizes = { row, column, head, names, foot, sums: sums === 0 ? SUM_ROOM * 16 : sums };
  const named = Object.entries(sizes).map(([name, pixels]): readonly [string, string] => [`--${name}`, `${pixels}px`]);
  return Object.fromEntries([...named, ['--rows', rows], ['--columns', columns]]) as CSSProperties;
}
