import { useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { cleanInWorker } from '../../workers/clean-in-worker';
import { inspectInWorker } from '../../workers/inspect-in-worker';
import { makeFilesInWorker } from '../../workers/pdf-files-in-worker';
import { Button, LinkButton } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Note } from '../../ui/note/note';
import { useCleanCopying, type CleanDesk } from './clean-copying';
import type { CleanTools } from './clean-making';
import { toCleanOffers, type CleanOffer } from './clean-offers';
import { RenameDialog } from './clean-rename';
import { makingProblemWords } from './clean-words';
import css from './preview.module.css';

const inWorkers: CleanTools = { clean: cleanInWorker, makeFiles: makeFilesInWorker, inspect: inspectInWorker };

type CleanCopyProps = { readonly desk: CleanDesk; readonly item: Evidence; readonly tools?: CleanTools };

/** What Carrel can do about a finding: a copy that tells less, a page that everybody can open, another name. */
export function CleanCopy({ desk, item, tools = inWorkers }: CleanCopyProps) {
  const [chosen, setChosen] = useState<CleanOffer | null>(null);
  const [isRenaming, setRenaming] = useState(false);
  if (desk.session.isReadOnly) return null;
  return (
    <p className={css.help}>
      {toCleanOffers(item).map((offer) => (
        <LinkButton key={offer.kind} onPress={() => setChosen(offer)}>
          {offer.button}
        </LinkButton>
      ))}
      <LinkButton onPress={() => setRenaming(true)}>Rename the file</LinkButton>
      {chosen !== null && <CopyDialog desk={desk} item={item} tools={tools} offer={chosen} onClose={() => setChosen(null)} />}
      {isRenaming && <RenameDialog db={desk.session.db} item={item} onClose={() => setRenaming(false)} />}
    </p>
  );
}

type CopyDialogProps = Required<CleanCopyProps> & { readonly offer: CleanOffer; readonly onClose: () => void };

function CopyDialog({ desk, item, tools, offer, onClose }: CopyDialogProps) {
  const { state, make } = useCleanCopying(desk, item, tools);
  const isWorking = state.kind === 'working';
  const choose = async (to: 'replace' | 'add'): Promise<void> => {
    if (await make(offer, to)) onClose();
  };
  return (
    <Dialog
      title={`A copy of E${item.number}, ${item.title}, ${offer.name}`}
      isOpen
      onClose={() => !isWorking && onClose()}
      actions={
        <>
          <Button kind="primary" isDisabled={isWorking} onPress={() => void choose('replace')}>
            Put the copy in its place
          </Button>
          <Button kind="second" isDisabled={isWorking} onPress={() => void choose('add')}>
            Add it as a new item
          </Button>
          <Button kind="quiet" isDisabled={isWorking} onPress={onClose}>
            Leave it as it is
          </Button>
        </>
      }
    >
      <p>{offer.words}</p>
      <p>The file you added from your computer is not touched. Title, notes and attachments of E{item.number} stay either way.</p>
      {isWorking && <p role="status">Making the copy.</p>}
      {state.kind !== 'idle' && state.kind !== 'working' && (
        <Note glyph="warn" isStatus>
          {makingProblemWords[state.kind]}
        </Note>
      )}
    </Dialog>
  );
}
