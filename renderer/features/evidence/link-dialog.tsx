import { useState } from 'react';
import { toLocalDate } from '../../../shared/text/dates';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { DateField } from '../../ui/field/date-field';
import { TextArea } from '../../ui/field/text-area';
import { TextField } from '../../ui/field/text-field';
import { Note } from '../../ui/note/note';
import { parseWebAddress, type SavedLink } from './link-file';

type LinkDialogProps = { readonly onTake: (link: SavedLink) => void; readonly onClose: () => void };

/** A page of the web, as far as it can be evidence: its address with what it shows and when it was seen. */
export function LinkDialog({ onTake, onClose }: LinkDialogProps) {
  const [link, setLink] = useState<SavedLink>(() => ({ title: '', address: '', note: '', savedOn: toLocalDate(Date.now()) }));
  const [problem, setProblem] = useState('');
  const change = (changes: Partial<SavedLink>): void => {
    setLink((before) => ({ ...before, ...changes }));
    setProblem('');
  };
  const take = (): void => {
    const address = parseWebAddress(link.address);
    if (address === null) return setProblem('This is no address of a web page. It begins with https:// and is best copied from the browser’s address line.');
    const title = link.title.trim() === '' ? new URL(address).hostname : link.title.trim();
    onTake({ ...link, title, address });
    onClose();
  };
  return (
    <Dialog
      isOpen
      title="Add a link"
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={take}>
            Add the link
          </Button>
          <Button kind="second" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <TextField label="Address of the page" type="url" isRequired value={link.address} error={problem === '' ? undefined : problem} placeholder="https://" onChange={(address) => change({ address })} maxLength={2000} />
      <TextField label="Title" value={link.title} onChange={(title) => change({ title })} maxLength={200} />
      <TextArea label="What it shows" rows={2} value={link.note} onChange={(note) => change({ note })} />
      <DateField label="Saved on" value={link.savedOn} onChange={(savedOn) => change({ savedOn })} />
      <Note glyph="note">A page can change or vanish, and a reviewer may have no network. A saved copy of it, as a PDF, is better evidence. Carrel keeps the address as a small text; it does not open the page.</Note>
    </Dialog>
  );
}
