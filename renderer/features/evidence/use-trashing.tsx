import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { EvidenceId } from '../../../shared/domain/ids';
import { evidencePath } from '../../storage/places';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Note } from '../../ui/note/note';
import { useToast } from '../../ui/toast/toast-context';
import type { EvidenceRow } from './evidence-rows';
import { toTargetText } from './targets';
import type { EvidenceDesk } from './use-evidence';

export type Trashing = { readonly ask: (row: EvidenceRow) => void; readonly dialog: ReactNode };

/** Moves an item to the trash: at once where nothing speaks of it, after a question where the text cites it. */
export function useTrashing(desk: EvidenceDesk, chosenId: EvidenceId | undefined): Trashing {
  const [asked, setAsked] = useState<EvidenceRow | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const move = async ({ item }: EvidenceRow): Promise<void> => {
    setAsked(null);
    // Before the waiting: afterwards the person may be elsewhere, and must not be fetched back.
    if (item.id === chosenId) void navigate(evidencePath(desk.session.id));
    await desk.moveToTrash(item.id);
    toast(`E${item.number}, ${item.title}, is in the trash.`, { label: 'Put it back', onPress: () => void desk.putBack(item.id) });
  };
  const ask = (row: EvidenceRow): void => {
    if (row.places.some(({ citedIn }) => citedIn > 0)) setAsked(row);
    else void move(row);
  };
  const dialog = asked !== null && (
    <Dialog
      kind="alert"
      isOpen
      title={`Move E${asked.item.number}, ${asked.item.title}, to the trash?`}
      onClose={() => setAsked(null)}
      actions={
        <>
          <Button kind="danger" onPress={() => void move(asked)}>
            Move to the trash
          </Button>
          <Button kind="second" onPress={() => setAsked(null)}>
            Keep it
          </Button>
        </>
      }
    >
      <p>{toCitedText(asked)} The citation stays in your text and shows as missing until you put the item back.</p>
      <Note glyph="ready">You can put it back from the trash. The file you added it from is not touched.</Note>
    </Dialog>
  );
  return { ask, dialog };
}

function toCitedText({ places }: EvidenceRow): string {
  const cited = places.filter(({ citedIn }) => citedIn > 0).map(({ target }) => toTargetText(target));
  const last = cited.at(-1) ?? '';
  return `It is cited in ${cited.length > 1 ? `${cited.slice(0, -1).join('; ')}; and ${last}` : last}.`;
}
