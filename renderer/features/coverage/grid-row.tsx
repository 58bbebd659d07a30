import { memo } from 'react';
import { Link } from 'react-router';
import type { PortfolioId } from '../../../shared/domain/ids';
import { toTargetText } from '../../../shared/text/target-text';
import { requirementPath } from '../../storage/places';
import { classNames } from '../../ui/class-names';
import { Status } from '../../ui/status/status';
import { CellMark } from './cell-mark';
import { isGap, type CoverageRow } from './coverage-rows';
import { toCellText, toRowStateText, toRowSumText } from './coverage-words';
import { toLaid, type GridColumn } from './grid-columns';
import css from './coverage.module.css';

type GridRowProps = {
  readonly row: CoverageRow;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  /** Of the place that Tab reaches; -1 while it is in another row. */
  readonly column: number;
  readonly lastColumn: number;
  readonly hasSetName: boolean;
  readonly portfolioId: PortfolioId;
};

export const GridRow = memo(function GridRow({ row, index, columns, column, lastColumn, hasSetName, portfolioId }: GridRowProps) {
  const { target, cells } = row;
  const stop = (place: number): 0 | -1 => (column === place ? 0 : -1);
  const name = toTargetText(target);
  const place = { 'data-row': index + 1 };
  return (
    <div role="row" aria-rowindex={index + 2} className={classNames(css.row, isGap(row) && css.isGap, column >= 0 && css.isAt, index % 5 === 4 && css.fifth)} style={toLaid(index)}>
      <div role="rowheader" aria-colindex={1} className={css.name}>
        <Link to={requirementPath(portfolioId, target.id)} tabIndex={stop(0)} {...place} data-column={0} title={target.title}>
          {hasSetName && <span className={css.setName}>{target.setName} </span>}
          <span className={css.no}>{target.number} </span>
          {target.title}
        </Link>
      </div>
      {columns.map(({ index: at, entry, text }) => {
        const cell = cells.get(entry.item.id);
        return (
          <div
            key={entry.item.id}
            role="gridcell"
            aria-colindex={at + 2}
            aria-label={toCellText(name, text, cell)}
            className={css.cell}
            style={toLaid(at)}
            tabIndex={stop(at + 1)}
            {...place}
            data-column={at + 1}
          >
            {cell && <CellMark kind={entry.kind} cell={cell} />}
          </div>
        );
      })}
      <div role="gridcell" aria-colindex={lastColumn + 1} aria-label={toRowSumText(row)} className={css.sum} tabIndex={stop(lastColumn)} {...place} data-column={lastColumn}>
        <RowSum row={row} />
      </div>
    </div>
  );
});

function RowSum({ row }: { readonly row: CoverageRow }) {
  if (row.state === 'nothing') return <Status glyph="open">{toRowStateText(row)}</Status>;
  if (row.state === 'only-secondary') return <Status glyph="warn">{toRowStateText(row)}</Status>;
  return <span>{toRowStateText(row)}</span>;
}
