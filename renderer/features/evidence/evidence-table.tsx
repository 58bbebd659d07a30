import { useMemo, useState } from 'react';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { SearchHits } from '../../storage/evidence-search';
import { classNames } from '../../ui/class-names';
import table from '../../ui/table/table.module.css';
import { EvidenceTableRow } from './evidence-table-row';
import type { EvidenceRow } from './evidence-rows';
import { onListKey } from './list-keys';
import type { EvidenceDesk } from './use-evidence';
import type { Marks } from './use-marks';
import { useRowWindow } from './use-row-window';
import css from './evidence.module.css';

export type EvidenceTableProps = {
  readonly desk: EvidenceDesk;
  readonly rows: readonly EvidenceRow[];
  readonly chosenId: EvidenceId | undefined;
  readonly marks: Marks;
  readonly found: { readonly query: string; readonly hits: SearchHits | null };
  readonly onTrash: (rows: readonly EvidenceRow[]) => void;
};

/** Rows are reached with one Tab; what the keys do is in list-keys.ts. */
export function EvidenceTable({ desk, rows, chosenId, marks, found, onTrash }: EvidenceTableProps) {
  const { session, describe } = desk;
  const [activeId, setActive] = useState<EvidenceId | undefined>(chosenId);
  const chosenIndex = rows.findIndex(({ item }) => item.id === chosenId);
  const keys = useMemo(() => rows.map(({ item }) => item.id), [rows]);
  const { from, to, above, below, body, showRow } = useRowWindow(keys, chosenIndex);
  const shown = rows.slice(from, to);
  const stop = [activeId, chosenId].map((id) => shown.find(({ item }) => item.id === id)).find((row) => row !== undefined) ?? shown[0];
  const draw = (index: number): boolean => {
    if (index >= from && index < to) return false;
    showRow(index);
    return true;
  };
  return (
    <div className={css.scroll} data-scroll>
      <table
        className={classNames(table.table, css.table)}
        role="table"
        aria-rowcount={rows.length + 1}
        onKeyDown={(event) => onListKey(event, { rows, columns: 1, marks, isReadOnly: session.isReadOnly, onTrash, draw })}
      >
        <caption className="vh">Your evidence by number</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <th role="columnheader" scope="col">
              <span className="vh">Marked</span>
            </th>
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
              isMarked={marks.ids.has(row.item.id)}
              wordsInFile={found.hits?.get(row.item.id)?.inFile === true ? found.query : ''}
              describe={describe}
              readText={desk.readText}
              onFocus={setActive}
              onMark={marks.toggle}
            />
          ))}
        </tbody>
        <tbody role="presentation" style={{ height: below }} />
      </table>
    </div>
  );
}
