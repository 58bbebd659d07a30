import { useCallback, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { EvidenceId } from '../../../shared/domain/ids';
import { coveragePath, evidenceItemPath, evidencePath } from '../../storage/places';
import { Banner } from '../../ui/banner/banner';
import { Button } from '../../ui/button/button';
import { classNames } from '../../ui/class-names';
import { useFileDrop } from '../../ui/drop-area/use-file-drop';
import { AddingPanel } from './adding-panel';
import { EmptyEvidence } from './empty-evidence';
import { EvidenceHead } from './evidence-head';
import { EvidenceList } from './evidence-list';
import { toLinkId } from './evidence-rows';
import { ItemPanel } from './item-panel';
import { LookingLine } from './looking-line';
import { TrashList } from './trash-list';
import { useAddFiles } from './use-add-files';
import { useEvidence } from './use-evidence';
import { useFlushEdits } from './use-flush-edits';
import { useMoreWays } from './use-more-ways';
import { usePastedFiles } from './use-pasted-files';
import { useTrashing } from './use-trashing';
import css from './evidence.module.css';

/** Everything that shows what the candidate did, in one list, with the chosen item beside it. */
export function EvidencePage() {
  const desk = useEvidence();
  const { session, rows, trash, edits } = desk;
  const { state } = useFlushEdits(edits);
  const navigate = useNavigate();
  const { search } = useLocation();
  const chosenId = useParams()['evidenceId'];
  const [isInTrash, setInTrash] = useState(false);
  const chosen = isInTrash ? undefined : rows.find(({ item }) => item.id === chosenId);
  const { addFiles, addFolder, addLink } = useAddFiles(desk);
  const moreWays = useMoreWays({ onFolder: addFolder, onLink: addLink });
  const trashing = useTrashing(desk, chosen?.item.id);
  const canAdd = !session.isReadOnly;
  // Taken even where nothing can be added: else the browser would open the file in Carrel's place.
  const { isOver, handlers } = useFileDrop((files, entries) => canAdd && addFiles(files, entries));
  usePastedFiles(addFiles, canAdd);
  const close = useCallback(() => {
    void navigate({ pathname: evidencePath(session.id), search });
    // Back to where the item was opened, once the list is there again.
    if (chosenId !== undefined) requestAnimationFrame(() => document.getElementById(toLinkId(chosenId as EvidenceId))?.focus());
  }, [navigate, session.id, chosenId, search]);
  const hasItems = rows.length > 0 || desk.adding.additions.length > 0;
  return (
    <div className={classNames(css.evd, chosen && css.hasItem, isOver && canAdd && css.isOver)} {...handlers}>
      <main id="main" tabIndex={-1} data-pane="page" className={css.main}>
        <EvidenceHead coverageTo={coveragePath(session.id)} trashCount={trash.length} isInTrash={isInTrash} onTrash={setInTrash} onFiles={canAdd && hasItems && !isInTrash ? addFiles : null} moreWays={canAdd && !isInTrash ? moreWays.items : []} />
        {state === 'failed' && (
          <Banner
            title="Carrel cannot save what you typed about your evidence."
            actions={
              <Button kind="second" onPress={() => void edits.autosave.flush()}>
                Try again
              </Button>
            }
          >
            Your words are safe on this screen while it stays open. Free some space on this computer, then try again.
          </Banner>
        )}
        <LookingLine db={session.db} />
        <AddingPanel desk={desk} onShow={(id) => void navigate(evidenceItemPath(session.id, id))} />
        {isInTrash ? (
          <TrashList desk={desk} />
        ) : rows.length > 0 ? (
          <EvidenceList desk={desk} chosenId={chosen?.item.id} onFiles={canAdd ? addFiles : null} onTrash={trashing.ask} />
        ) : (
          !hasItems && <EmptyEvidence onFiles={canAdd ? addFiles : null} />
        )}
      </main>
      <ItemPanel key={chosen?.item.id ?? 'none'} desk={desk} row={chosen} onTrash={trashing.ask} onClose={close} />
      {trashing.dialog}
      {moreWays.parts}
    </div>
  );
}
