import { useCallback, useMemo } from 'react';
import type { EvidenceId } from '../../../shared/domain/ids';
import { DropArea } from '../../ui/drop-area/drop-area';
import { BulkBar } from './bulk-bar';
import { EvidenceFilterBar } from './evidence-filter-bar';
import { countRows, isShown } from './evidence-filter';
import { EvidenceGrid } from './evidence-grid';
import type { EvidenceRow } from './evidence-rows';
import { toSorted } from './evidence-sort';
import { EvidenceTable } from './evidence-table';
import { EvidenceTools } from './evidence-tools';
import type { TakeFiles } from './use-add-files';
import { useDeskView } from './use-desk-view';
import type { EvidenceDesk } from './use-evidence';
import { useEvidenceSearch } from './use-evidence-search';
import { useMarks } from './use-marks';
import { useSearchKey } from './use-search-key';
import css from './evidence.module.css';

type EvidenceListProps = {
  readonly desk: EvidenceDesk;
  readonly chosenId: EvidenceId | undefined;
  readonly onFiles: TakeFiles | null;
  readonly onTrash: (rows: readonly EvidenceRow[]) => void;
};

export function EvidenceList({ desk, chosenId, onFiles, onTrash }: EvidenceListProps) {
  const { rows, session } = desk;
  const { view, change } = useDeskView();
  const { hits, answered, reading } = useEvidenceSearch(desk, view.query);
  const shown = useMemo(
    () => toSorted(rows.filter((row) => isShown(row, { filter: view, hits }, session.pack)), view.sort),
    [rows, view, hits, session.pack],
  );
  const counts = useMemo(() => countRows(rows, view.set, session.pack), [rows, view.set, session.pack]);
  const marks = useMarks(shown);
  const { clear } = marks;
  const trash = useCallback(
    (going: readonly EvidenceRow[]): void => {
      if (going.length > 1) clear();
      onTrash(going);
    },
    [clear, onTrash],
  );
  useSearchKey();
  const list = { desk, rows: shown, chosenId, marks, onTrash: trash };
  return (
    <>
      <EvidenceFilterBar desk={desk} view={view} counts={counts} onChange={change} />
      {onFiles !== null && (
        <div className={css.dropLine}>
          <DropArea label="Drop files here" onFiles={onFiles}>
            or paste them. Carrel makes its own copy; your original stays where it is.
          </DropArea>
        </div>
      )}
      {marks.rows.length > 0 ? <BulkBar desk={desk} marks={marks} onTrash={trash} /> : <EvidenceTools desk={desk} view={{ ...view, query: answered }} count={shown.length} reading={reading} onChange={change} />}
      {shown.length === 0 ? (
        <p className={css.nothing}>Nothing here fits. Show all items, or look for another word.</p>
      ) : view.layout === 'grid' ? (
        <EvidenceGrid {...list} />
      ) : (
        <EvidenceTable {...list} found={{ query: answered, hits }} />
      )}
    </>
  );
}
