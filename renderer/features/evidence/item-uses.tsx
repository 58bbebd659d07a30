import { useState } from 'react';
import { Link } from 'react-router';
import { requirementPath } from '../../storage/places';
import { Button, LinkButton } from '../../ui/button/button';
import { TextArea } from '../../ui/field/text-area';
import { AttachDialog } from './attach-dialog';
import type { EvidenceRow, UsePlace } from './evidence-rows';
import { toTargetCode, toTargetText } from '../../../shared/text/target-text';
import type { EvidenceDesk } from './use-evidence';
import { useDetaching } from './use-detaching';
import css from './evidence.module.css';

type ItemUsesProps = { readonly desk: EvidenceDesk; readonly row: EvidenceRow };

/** Where the item is attached or cited, with a note for each, and the way to attach it elsewhere. */
export function ItemUses({ desk, row }: ItemUsesProps) {
  const [isAttaching, setAttaching] = useState(false);
  const { session } = desk;
  return (
    <section className={css.uses} aria-labelledby={`uses-${row.item.id}`}>
      <h3 className="label" id={`uses-${row.item.id}`}>
        Where it is used
      </h3>
      {row.places.length === 0 && <p className="small quiet">Nowhere yet. Attach it where it shows what you did.</p>}
      {row.places.length > 0 && (
        <ul className="rows">
          {row.places.map((place) => (
            <li key={place.target.id}>
              <p className={css.useLine}>
                <Link to={requirementPath(session.id, place.target.id)}>{toTargetText(place.target)}</Link>
                <span className="quiet">{toCitedText(place)}</span>
              </p>
              {place.use !== null && <UseNote desk={desk} place={place} use={place.use} />}
            </li>
          ))}
        </ul>
      )}
      {!session.isReadOnly && (
        <p>
          <Button kind="second" size="small" icon="paperclip" onPress={() => setAttaching(true)}>
            Attach to a competency
          </Button>
        </p>
      )}
      {isAttaching && <AttachDialog desk={desk} row={row} onClose={() => setAttaching(false)} />}
    </section>
  );
}

type UseNoteProps = { readonly desk: EvidenceDesk; readonly place: UsePlace; readonly use: NonNullable<UsePlace['use']> };

function UseNote({ desk, place, use }: UseNoteProps) {
  const { edits, session } = desk;
  const detach = useDetaching(desk);
  const [note, setNote] = useState(() => edits.unsavedNote(use) ?? use.note);
  const name = toTargetText(place.target);
  return (
    <div className={css.useNote}>
      <TextArea
        label={`Note for ${toTargetCode(place.target)}`}
        isCompact
        rows={2}
        value={note}
        onChange={(text) => {
          setNote(text);
          edits.changeNote({ ...use, note: text });
        }}
        onBlur={() => void edits.autosave.flush()}
      />
      {!session.isReadOnly && (
        <LinkButton aria-label={`Take it off ${name}`} onPress={() => detach(place.target, { ...use, note })}>
          Take off
        </LinkButton>
      )}
    </div>
  );
}

function toCitedText({ citedIn, use }: UsePlace): string {
  if (citedIn === 0) return 'not mentioned in the text';
  const times = citedIn === 1 ? 'cited in one part' : `cited in ${citedIn} parts`;
  return use === null ? `${times}, not attached` : times;
}
