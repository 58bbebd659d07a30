import { useEffect, useRef, useState } from 'react';
import type { Use } from '../../../shared/domain/portfolio';
import { toTargetCode, toTargetText } from '../../../shared/text/target-text';
import { evidenceItemPath, requirementPath } from '../../storage/places';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Dialog } from '../../ui/dialog/dialog';
import { TextArea } from '../../ui/field/text-area';
import { CellMark } from './cell-mark';
import type { CoverageItem, CoverageRow } from './coverage-rows';
import { toCellState, toClassText, toItemText } from './coverage-words';
import type { CoverageDesk } from './use-coverage';
import css from './coverage.module.css';

type CellDialogProps = { readonly desk: CoverageDesk; readonly row: CoverageRow; readonly entry: CoverageItem; readonly onClose: () => void };

/** One place of the map: attach the item there, say what it shows there, take it off, or go and write. */
export function CellDialog({ desk, row: { target }, entry: opened, onClose }: CellDialogProps) {
  const { session, coverage, edits } = desk;
  // What the map says now, not what it said when the dialog opened.
  const row = coverage.rows.find((candidate) => candidate.target.id === target.id);
  const entry = coverage.items.find(({ item }) => item.id === opened.item.id) ?? opened;
  const cell = row?.cells.get(entry.item.id);
  const use = cell?.use ?? null;
  const close = (): void => {
    void edits.autosave.flush();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={`${toItemText(entry)} in ${toTargetText(target)}`}
      onClose={close}
      actions={
        <>
          {row !== undefined && use === null && !session.isReadOnly && (
            <Button kind="primary" icon="paperclip" onPress={() => desk.attach(row, entry)}>
              Attach
            </Button>
          )}
          {row !== undefined && use !== null && !session.isReadOnly && (
            <Button kind="second" onPress={() => desk.detach(row, { ...use, note: edits.unsavedNote(use) ?? use.note })}>
              Take off
            </Button>
          )}
          <ButtonLink kind="second" icon="pen-line" to={requirementPath(session.id, target.id)}>
            Write why
          </ButtonLink>
          <ButtonLink kind="quiet" to={evidenceItemPath(session.id, entry.item.id)}>
            Look at E{entry.item.number}
          </ButtonLink>
          <Button kind={use === null ? 'quiet' : 'primary'} onPress={close}>
            {use === null ? 'Close' : 'Done'}
          </Button>
        </>
      }
    >
      <p className={css.state}>
        {cell !== undefined && <CellMark kind={entry.kind} cell={cell} />}
        <span>{toSentence(`${toClassText(entry)}, ${toCellState(cell)}`)}</span>
      </p>
      {use !== null && <UseNote desk={desk} use={use} code={toTargetCode(target)} />}
    </Dialog>
  );
}

function toSentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
}

type UseNoteProps = { readonly desk: CoverageDesk; readonly use: Use; readonly code: string };

/** Takes the caret when it appears: after attaching, what it shows is the next thing to say. */
function UseNote({ desk: { edits, session }, use, code }: UseNoteProps) {
  const [note, setNote] = useState(() => edits.unsavedNote(use) ?? use.note);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('textarea')?.focus(), []);
  if (session.isReadOnly) return note === '' ? null : <p className="small">{note}</p>;
  return (
    <div ref={field}>
      <TextArea
        label={`Note for ${code}`}
        help="What it shows there. The note goes into the bundle, beside the item."
        rows={3}
        value={note}
        onChange={(text) => {
          setNote(text);
          edits.changeNote({ ...use, note: text });
        }}
        onBlur={() => void edits.autosave.flush()}
      />
    </div>
  );
}
