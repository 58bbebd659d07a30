import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { EvidenceId } from '../../../shared/domain/ids';
import { EvidenceCard } from './evidence-card';
import type { EvidenceTableProps } from './evidence-table';
import { onListKey } from './list-keys';
import { useRowWindow, type WindowSize } from './use-row-window';
import css from './evidence.module.css';
import grid from './evidence-grid.module.css';

/** Pixels of the narrowest card, with the gap beside it; as in the style sheet. */
const CARD = 184;
/** Few lines, for every picture near the screen is decoded. */
const ofLines: WindowSize = { drawn: 16, ahead: 5 };

/** The same items as the list, by how they look. One Tab stop; all four arrows move. */
export function EvidenceGrid({ desk, rows, chosenId, marks, onTrash }: Omit<EvidenceTableProps, 'found'>) {
  const { session } = desk;
  const frame = useRef<HTMLDivElement>(null);
  const columns = useColumns(frame);
  const [activeId, setActive] = useState<EvidenceId | undefined>(chosenId);
  const lines = useMemo(() => Array.from({ length: Math.ceil(rows.length / columns) }, (_, line) => rows.slice(line * columns, (line + 1) * columns)), [rows, columns]);
  const keys = useMemo(() => lines.map((line) => `${columns} ${line[0]?.item.id ?? ''}`), [lines, columns]);
  const chosenIndex = rows.findIndex(({ item }) => item.id === chosenId);
  const { from, to, above, below, body, showRow } = useRowWindow<HTMLDivElement>(keys, chosenIndex < 0 ? -1 : Math.floor(chosenIndex / columns), ofLines);
  const shown = lines.slice(from, to).flat();
  const stop = [activeId, chosenId].map((id) => shown.find(({ item }) => item.id === id)).find((row) => row !== undefined) ?? shown[0];
  const draw = (index: number): boolean => {
    const line = Math.floor(index / columns);
    if (line >= from && line < to) return false;
    showRow(line);
    return true;
  };
  return (
    <div className={css.scroll} data-scroll ref={frame}>
      <div
        role="list"
        aria-label="Your evidence by number"
        onKeyDown={(event) => onListKey(event, { rows, columns, marks, isReadOnly: session.isReadOnly, onTrash, draw })}
        onFocus={({ target }) => setActive(target.closest<HTMLElement>('[data-item]')?.dataset['item'] as EvidenceId | undefined)}
      >
        <div role="presentation" style={{ height: above }} />
        <div role="presentation" ref={body}>
          {lines.slice(from, to).map((line, index) => (
            <div key={keys[from + index]} role="presentation" className={grid.line} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
              {line.map((row, column) => (
                <EvidenceCard
                  key={row.item.id}
                  desk={desk}
                  row={row}
                  place={{ at: (from + index) * columns + column + 1, of: rows.length }}
                  isChosen={row.item.id === chosenId}
                  isTabStop={row === stop}
                  marks={marks}
                />
              ))}
            </div>
          ))}
        </div>
        <div role="presentation" style={{ height: below }} />
      </div>
    </div>
  );
}

/** How many cards stand side by side. */
function useColumns(frame: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(4);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setColumns(Math.max(1, Math.floor(element.clientWidth / CARD))));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return columns;
}
