import { memo, useMemo, type CSSProperties } from 'react';
import { Link } from 'react-router';
import { words } from '../../../shared/bundle/pages/page-words';
import type { PortfolioId } from '../../../shared/domain/ids';
import { evidenceItemPath } from '../../storage/places';
import { classNames } from '../../ui/class-names';
import type { CoverageItem } from './coverage-rows';
import { toClassText } from './coverage-words';
import { toKindSpans, toLaid, type GridColumn, type KindSpan } from './grid-columns';
import type { GridPlace } from './grid-place';
import css from './coverage.module.css';

type GridHeadProps = { readonly items: readonly CoverageItem[]; readonly columns: readonly GridColumn[]; readonly at: GridPlace; readonly portfolioId: PortfolioId };

/** The items' numbers under what the pack calls their class; each leads to its item. */
export function GridHead({ items, columns, at, portfolioId }: GridHeadProps) {
  const spans = useMemo(() => toKindSpans(items), [items]);
  const stop = (column: number): 0 | -1 => (at.row === 0 && at.column === column ? 0 : -1);
  return (
    <div role="rowgroup" className={css.head}>
      <div className={css.groups} aria-hidden="true">
        {spans.map((span) => (
          <div key={span.kind} className={css.group} style={{ '--at': span.from, '--of': span.count } as CSSProperties}>
            <span>{toGroupText(span, items)}</span>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={1} className={css.numbers}>
        <div role="columnheader" aria-colindex={1} className={css.corner} tabIndex={stop(0)} data-row={0} data-column={0}>
          Competency
        </div>
        {columns.map((column) => (
          <ColumnHead key={column.entry.item.id} {...column} tabIndex={stop(column.index + 1)} portfolioId={portfolioId} isHot={at.column === column.index + 1} />
        ))}
        <div role="columnheader" aria-colindex={items.length + 2} className={css.sum} tabIndex={stop(items.length + 1)} data-row={0} data-column={items.length + 1}>
          {words.coverage}
        </div>
      </div>
    </div>
  );
}

type ColumnHeadProps = GridColumn & { readonly tabIndex: 0 | -1; readonly portfolioId: PortfolioId; readonly isHot: boolean };

const ColumnHead = memo(function ColumnHead({ index, entry, text, tabIndex, portfolioId, isHot }: ColumnHeadProps) {
  return (
    <div role="columnheader" aria-colindex={index + 2} className={classNames(css.number, isHot && css.isHot)} style={toLaid(index)}>
      <Link to={evidenceItemPath(portfolioId, entry.item.id)} tabIndex={tabIndex} data-row={0} data-column={index + 1} title={text}>
        <span className="vh">E</span>
        {entry.item.number}
        <span className="vh">{` ${entry.item.title}, ${toClassText(entry)}`}</span>
      </Link>
    </div>
  );
});

function toGroupText({ kind, from, count }: KindSpan, items: readonly CoverageItem[]): string {
  const names = new Set(items.slice(from, from + count).map(({ className }) => className));
  const name = kind === 'undecided' ? words.classUndecided : [...names].join(', ');
  return `${name}, ${count === 1 ? '1 item' : `${count} items`}`;
}
