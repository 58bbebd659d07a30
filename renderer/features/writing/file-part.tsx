import { useId } from 'react';
import { Link } from 'react-router';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { Evidence } from '../../../shared/domain/portfolio';
import type { RichText } from '../../../shared/domain/rich-text';
import { citationsIn } from '../../../shared/domain/rich-text-reading';
import type { Slot } from '../../../shared/packs/pack';
import { typeResponse } from '../../storage/open-response';
import { evidenceItemPath } from '../../storage/places';
import { LinkButton } from '../../ui/button/button';
import { DropArea } from '../../ui/drop-area/drop-area';
import { SelectField } from '../../ui/field/select-field';
import { SpineLabel } from '../../ui/spine-label/spine-label';
import { toKey } from './subject';
import type { FileAdding } from './use-file-adding';
import type { Writing } from './use-writing';
import css from './writing.module.css';

type FilePartProps = { readonly slot: Slot; readonly writing: Writing; readonly adding: FileAdding };

/** A part that is a file: a CV, a form. The response names the evidence item that holds it. */
export function FilePart({ slot, writing, adding }: FilePartProps) {
  const { session, records, subject } = writing;
  const headId = useId();
  const key = toKey(subject, slot);
  const doc = records.responses.find((response) => response.key === key)?.doc;
  const ids = doc === undefined ? [] : [...new Set(citationsIn(doc))];
  const items = records.evidence.filter((item) => ids.includes(item.id) && item.removedAt === '');
  const name = (next: readonly EvidenceId[]): void => {
    typeResponse(session, key, toCitations(next));
    void session.autosave.flush();
  };
  const take = (id: EvidenceId): void => {
    writing.attach(id);
    name([...ids.filter((other) => other !== id), id]);
  };
  const addFiles = async (files: readonly File[]): Promise<void> => {
    const added = await adding.add(files, [subject.id]);
    name([...ids.filter((id) => !added.includes(id)), ...added]);
  };
  return (
    <section className={css['part']} aria-labelledby={headId} data-slot={slot.id}>
      <div className={css['partHead']}>
        <h2 id={headId}>{slot.label}</h2>
        <p className="tiny quiet">{items.length === 0 ? 'No file yet' : items.length === 1 ? '1 file' : `${items.length} files`}</p>
      </div>
      <div className={css['filePart']}>
        {slot.guidance !== undefined && <p className="small quiet">{slot.guidance}</p>}
        <Files items={items} writing={writing} onTakeOff={(id) => name(ids.filter((other) => other !== id))} />
        {!session.isReadOnly && (
          <>
            <DropArea label="Drop the file here" onFiles={(files) => void addFiles(files)} />
            <FromEvidence label={slot.label} writing={writing} taken={ids} onTake={take} />
          </>
        )}
      </div>
    </section>
  );
}

type FilesProps = { readonly items: readonly Evidence[]; readonly writing: Writing; readonly onTakeOff: (id: EvidenceId) => void };

function Files({ items, writing, onTakeOff }: FilesProps) {
  if (items.length === 0) return null;
  return (
    <ul className={css['evidence']}>
      {items.map((item) => (
        <li key={item.id} className={css['evidenceRow']}>
          <SpineLabel>E{item.number}</SpineLabel>
          <Link className={css['fileTitle']} to={evidenceItemPath(writing.session.id, item.id)}>
            {item.title}
          </Link>
          {!writing.session.isReadOnly && (
            <LinkButton aria-label={`Take E${item.number}, ${item.title}, off this part`} onPress={() => onTakeOff(item.id)}>
              Take off
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

type FromEvidenceProps = {
  readonly label: string;
  readonly writing: Writing;
  readonly taken: readonly EvidenceId[];
  readonly onTake: (id: EvidenceId) => void;
};

function FromEvidence({ label, writing, taken, onTake }: FromEvidenceProps) {
  const others = writing.records.evidence.filter((item) => item.removedAt === '' && !taken.includes(item.id));
  if (others.length === 0) return null;
  const options = [{ value: '', label: 'Choose one' }, ...others.map((item) => ({ value: item.id, label: `E${item.number}, ${item.title}` }))];
  return <SelectField label={`${label}: use one you have already`} value="" options={options} onChange={(id) => id !== '' && onTake(id as EvidenceId)} />;
}

/** One paragraph of citations: what the checks and the bundle read as "this part is that file". */
function toCitations(ids: readonly EvidenceId[]): RichText {
  const content = ids.map((evidenceId) => ({ type: 'citation', attrs: { evidenceId } }) as const);
  return { type: 'doc', content: [content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }] };
}
