import { useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { EvidenceId } from '../../../shared/domain/ids';
import { evidencePath } from '../../storage/places';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Note } from '../../ui/note/note';
import { useToast } from '../../ui/toast/toast-context';
import type { EvidenceRow } from './evidence-rows';
import { toTargetText } from '../../../shared/text/target-text';
import type { EvidenceDesk } from './use-evidence';

export type Trashing = { readonly ask: (rows: readonly EvidenceRow[]) => void; readonly dialog: ReactNode };

/** How many cited items a question names. */
const NAMED = 5;

/** Moves items to the trash: at once where nothing speaks of them, after a question where the text cites one. */
export function useTrashing(desk: EvidenceDesk, chosenId: EvidenceId | undefined): Trashing {
  const [asked, setAsked] = useState<readonly EvidenceRow[]>([]);
  const toast = useToast();
  const navigate = useNavigate();
  const { search } = useLocation();
  const move = async (rows: readonly EvidenceRow[]): Promise<void> => {
    setAsked([]);
    // Before the waiting: afterwards the person may be elsewhere, and must not be fetched back.
    if (rows.some(({ item }) => item.id === chosenId)) void navigate({ pathname: evidencePath(desk.session.id), search });
    const { undo } = await desk.removeMany(rows.map(({ item }) => item.id));
    toast(rows.length === 1 ? `${toName(rows)}, is in the trash.` : `${rows.length} items are in the trash.`, { label: rows.length === 1 ? 'Put it back' : 'Put them back', onPress: () => void undo() });
  };
  const ask = (rows: readonly EvidenceRow[]): void => {
    if (rows.some(isCited)) setAsked(rows);
    else void move(rows);
  };
  const dialog = asked.length > 0 && (
    <Dialog
      kind="alert"
      isOpen
      title={asked.length === 1 ? `Move ${toName(asked)}, to the trash?` : `Move ${asked.length} items to the trash?`}
      onClose={() => setAsked([])}
      actions={
        <>
          <Button kind="danger" onPress={() => void move(asked)}>
            Move to the trash
          </Button>
          <Button kind="second" onPress={() => setAsked([])}>
            {asked.length === 1 ? 'Keep it' : 'Keep them'}
          </Button>
        </>
      }
    >
      {asked.length === 1 ? asked.map((row) => <p key={row.item.id}>{toCitedText(row)} The citation stays in your text and shows as missing until you put the item back.</p>) : <CitedAmong rows={asked.filter(isCited)} />}
      <Note glyph="ready">{asked.length === 1 ? 'You can put it back from the trash. The file you added it from is not touched.' : 'You can put them back from the trash. The files you added them from are not touched.'}</Note>
    </Dialog>
  );
  return { ask, dialog };
}

function CitedAmong({ rows }: { readonly rows: readonly EvidenceRow[] }) {
  const more = rows.length - NAMED;
  return (
    <>
      <p>{rows.length === 1 ? 'One of them is cited in your texts.' : `${rows.length} of them are cited in your texts.`} The citations stay and show as missing until you put the items back.</p>
      <ul>
        {rows.slice(0, NAMED).map((row) => (
          <li key={row.item.id}>
            {toName([row])}: {toCitedText(row)}
          </li>
        ))}
        {more > 0 && <li>{more === 1 ? 'and one more' : `and ${more} more`}</li>}
      </ul>
    </>
  );
}

function isCited({ places }: EvidenceRow): boolean {
  return places.some(({ citedIn }) => citedIn > 0);
}

function toName(rows: readonly EvidenceRow[]): string {
  return rows.map(({ item }) => `E${item.number}, ${item.title}`).join('; ');
}

function toCitedText({ places }: EvidenceRow): string {
  const cited = places.filter(({ citedIn }) => citedIn > 0).map(({ target }) => toTargetText(target));
  const last = cited.at(-1) ?? '';
  return `It is cited in ${cited.length > 1 ? `${cited.slice(0, -1).join('; ')}; and ${last}` : last}.`;
}
