import { useDeferredValue, useMemo, useState } from 'react';
import type { EvidenceId } from '../../../shared/domain/ids';
import { DropArea } from '../../ui/drop-area/drop-area';
import { EvidenceFilterBar } from './evidence-filter-bar';
import { countRows, isShown, type EvidenceFilter, type EvidenceRow } from './evidence-rows';
import { EvidenceTable } from './evidence-table';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

type EvidenceListProps = {
  readonly desk: EvidenceDesk;
  readonly chosenId: EvidenceId | undefined;
  readonly onFiles: ((files: readonly File[]) => void) | null;
  readonly onTrash: (row: EvidenceRow) => void;
};

const everything: EvidenceFilter = { show: 'all', set: '', query: '' };

export function EvidenceList({ desk, chosenId, onFiles, onTrash }: EvidenceListProps) {
  const { rows, session } = desk;
  const [filter, setFilter] = useState(everything);
  // Typing in the search stays quick while a long list follows.
  const applied = useDeferredValue(filter);
  const shown = useMemo(() => rows.filter((row) => isShown(row, applied, session.pack)), [rows, applied, session.pack]);
  const counts = useMemo(() => countRows(rows, applied.set, session.pack), [rows, applied.set, session.pack]);
  return (
    <>
      <EvidenceFilterBar desk={desk} filter={filter} counts={counts} onChange={setFilter} />
      {onFiles !== null && (
        <div className={css.dropLine}>
          <DropArea label="Drop files here" onFiles={onFiles}>
            or paste them. Carrel makes its own copy; your original stays where it is.
          </DropArea>
        </div>
      )}
      <p className="vh" role="status">
        {shown.length === 1 ? 'One item' : `${shown.length} items`}
      </p>
      {shown.length === 0 ? (
        <p className={css.nothing}>Nothing here fits. Show all items, or look for another word.</p>
      ) : (
        <EvidenceTable desk={desk} rows={shown} chosenId={chosenId} onTrash={onTrash} />
      )}
    </>
  );
}
