import { useMemo } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { Note } from '../../ui/note/note';
import { readTableRows } from './preview-table-rows';
import { usePreviewText } from './text-preview';
import type { EvidenceDesk } from './use-evidence';
import css from './preview.module.css';

/** What is shown of a long table: rows, and bytes that are read for them. */
const MOST_ROWS = 500;
const MOST_BYTES = 2_000_000;

type TablePreviewProps = { readonly item: Evidence; readonly openBytes: EvidenceDesk['openBytes'] };

export function TablePreview(props: TablePreviewProps) {
  const { item } = props;
  const text = usePreviewText(props, MOST_BYTES);
  const table = useMemo(() => readTableRows(text ?? '', MOST_ROWS + 1), [text]);
  if (text === undefined) return <div className={css.box} aria-busy="true" />;
  if (text === null) return <Note icon="file">The file is gone from this computer. What you wrote about it is safe.</Note>;
  const [head = [], ...rows] = table.rows;
  return (
    <div className={css.box}>
      <div className={css.table} tabIndex={0} role="region" aria-label={`Table of ${item.title}`}>
        <table>
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th key={column} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(table.isCut || item.size > MOST_BYTES) && <p className="tiny quiet">The first {rows.length} rows are shown.</p>}
    </div>
  );
}
