import { memo } from 'react';
import { words } from '../../../shared/bundle/pages/page-words';
import { classNames } from '../../ui/class-names';
import type { CoverageItem } from './coverage-rows';
import { toItemSumText, toUnusedText } from './coverage-words';
import { toLaid, type GridColumn } from './grid-columns';
import type { GridPlace } from './grid-place';
import css from './coverage.module.css';

type GridFootProps = { readonly items: readonly CoverageItem[]; readonly columns: readonly GridColumn[]; readonly at: GridPlace; readonly row: number };

/** How often each item is used; evidence that is used nowhere stands out. */
export function GridFoot({ items, columns, at, row }: GridFootProps) {
  const stop = (column: number): 0 | -1 => (at.row === row && at.column === column ? 0 : -1);
  return (
    <div role="rowgroup" className={css.foot}>
      <div role="row" aria-rowindex={row + 1} className={css.sums}>
        <div role="rowheader" aria-colindex={1} className={css.corner} tabIndex={stop(0)} data-row={row} data-column={0}>
          {words.usedInHowMany}
        </div>
        {columns.map(({ index, entry }) => (
          <ColumnSum key={entry.item.id} index={index} entry={entry} tabIndex={stop(index + 1)} row={row} />
        ))}
        <div role="gridcell" aria-colindex={items.length + 2} className={css.sum} tabIndex={stop(items.length + 1)} data-row={row} data-column={items.length + 1}>
          {toUnusedText(items)}
        </div>
      </div>
    </div>
  );
}

const ColumnSum = memo(function ColumnSum({ index, entry, tabIndex, row }: Omit<GridColumn, 'text'> & { readonly tabIndex: 0 | -1; readonly row: number }) {
  return (
    <div role="gridcell" aria-colindex={index + 2} aria-label={toItemSumText(entry)} className={classNames(css.count, !entry.isUsed && css.zero)} style={toLaid(index)} tabIndex={tabIndex} data-row={row} data-column={index + 1}>
      {entry.usedIn}
    </div>
  );
});
