import { useMemo, useState, type KeyboardEvent } from 'react';
import type { EvidenceId } from '../../../shared/domain/ids';
import { classNames } from '../../ui/class-names';
import table from '../../ui/table/table.module.css';
import { EvidenceTableRow } from './evidence-table-row';
import { toLinkId, type EvidenceRow } from './evidence-rows';
import type { EvidenceDesk } from './use-evidence';
import { useRowWindow } from './use-row-window';
import css from './evidence.module.css';

type EvidenceTableProps = {
  readonly desk: EvidenceDesk;
  readonly rows: readonly EvidenceRow[];
  readonly chosenId: EvidenceId | undefined;
  readonly onTrash: (row: EvidenceRow) => void;
};

/** Rows are reached with one Tab; arrows, Home and End move, Enter opens, Delete moves to the trash. */
export function EvidenceTable({ desk, rows, chosenId, onTrash }: EvidenceTableProps) {
  const { session, describe } = desk;
  const [activeId, setActive] = useState<EvidenceId | undefined>(chosenId);
  const chosenIndex = rows.findIndex(({ item }) => item.id === chosenId);
  const keys = useMemo(() => rows.map(({ item }) => item.id), [rows]);
  const { from, to, above, below, body, showRow } = useRowWindow(keys, chosenIndex);
  const shown = rows.slice(from, to);
  const stop = [activeId, chosenId].map((id) => shown.find(({ item }) => item.id === id)).find((row) => row !== undefined) ?? shown[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const index = rows.findIndex(({ item }) => event.target instanceof HTMLElement && event.target.id === toLinkId(item.id));
    const row = rows[index];
    if (row === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Delete') {
      if (session.isReadOnly) return;
      event.preventDefault();
      focusRow(rows[index + 1] ?? rows[index - 1]);
      onTrash(row);
      return;
    }
    const target = toTargetIndex(event.key, index, rows.length);
    if (target === null) return;
    event.preventDefault();
    if (target >= from && target < to) return focusRow(rows[target]);
    showRow(target);
    // The row has to be drawn first.
    requestAnimationFrame(() => focusRow(rows[target]));
  };
  return (
    <div className={css.scroll} data-scroll>
      <table className={classNames(table.table, css.table)} role="table" aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
        <caption className="vh">Your evidence by number</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {['No.', 'Item', 'Class', 'Used in', 'Privacy'].map((name) => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="presentation" style={{ height: above }} />
        <tbody ref={body} role="rowgroup">
          {shown.map((row, index) => (
            <EvidenceTableRow
              key={row.item.id}
              row={row}
              index={from + index}
              portfolioId={session.id}
              isChosen={row.item.id === chosenId}
              isTabStop={row === stop}
              describe={describe}
              onFocus={setActive}
            />
          ))}
        </tbody>
        <tbody role="presentation" style={{ height: below }} />
      </table>
    </div>
  );
}


function focusRow(row: EvidenceRow | undefined): void {
  if (row !== undefined) document.getElementById(toLinkId(row.item.id))?.focus();
}

function toTargetIndex(key: string, index: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, length - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
