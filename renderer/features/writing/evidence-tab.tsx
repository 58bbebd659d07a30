import { Link } from 'react-router';
import { PROGRAM_OWNER } from '../../../shared/domain/ids';
import type { Pack } from '../../../shared/packs/pack';
import { coveragePath, evidenceItemPath } from '../../storage/places';
import { LinkButton } from '../../ui/button/button';
import { DropArea } from '../../ui/drop-area/drop-area';
import { Note } from '../../ui/note/note';
import { SpineLabel } from '../../ui/spine-label/spine-label';
import { Status } from '../../ui/status/status';
import { AddingState } from './adding-state';
import type { FileAdding } from './use-file-adding';
import type { AttachedItem, Writing } from './use-writing';
import type { WritingTools } from './writing-tools';
import css from './writing.module.css';

type EvidenceTabProps = { readonly writing: Writing; readonly tools: WritingTools; readonly adding: FileAdding };

/** What is attached here, whether the text mentions it, and the ways to add more. */
export function EvidenceTab({ writing, tools, adding }: EvidenceTabProps) {
  const { attached, session, records } = writing;
  const others = records.evidence.filter((item) => item.removedAt === '').length;
  return (
    <>
      <ClassNote attached={attached} pack={session.pack} />
      {attached.length > 0 && (
        <ul className={css['evidence']}>
          {inClassOrder(attached, session.pack).map((entry) => (
            <EvidenceRow key={entry.item.id} entry={entry} writing={writing} tools={tools} />
          ))}
        </ul>
      )}
      {others > 0 && (
        <p className="small">
          <Link to={coveragePath(session.id, (writing.group.id as string) === PROGRAM_OWNER ? undefined : writing.group.id)}>See what your evidence covers</Link>
        </p>
      )}
      <AddingState adding={adding} />
      {!session.isReadOnly && (
        <>
          <DropArea label="Drop a file here" onFiles={(files) => void adding.add(files, [writing.subject.id])}>
            to add it and attach it here.
          </DropArea>
          {others > 0 && (
            <p className="small">
              <LinkButton onPress={tools.openPicker}>Choose from your {others === 1 ? 'one item' : `${others} items`}</LinkButton>
            </p>
          )}
        </>
      )}
    </>
  );
}

/** The weightier class first, as the pack lists them; by number within a class. */
function inClassOrder(attached: readonly AttachedItem[], pack: Pack): readonly AttachedItem[] {
  const rank = ({ item }: AttachedItem): number => pack.evidenceClasses.findIndex((evidenceClass) => evidenceClass.id === item.classId) + (item.classId === '' ? 99 : 0);
  return [...attached].sort((a, b) => rank(a) - rank(b) || a.item.number - b.item.number);
}

function ClassNote({ attached, pack }: { readonly attached: readonly AttachedItem[]; readonly pack: Pack }) {
  if (attached.length === 0) {
    return (
      <Note glyph="note">
        <b>Nothing attached yet.</b> Show what you say: a page you wrote, a photo of your work, a form you made.
      </Note>
    );
  }
  const counts = pack.evidenceClasses
    .map((evidenceClass) => ({ label: evidenceClass.label.toLowerCase(), count: attached.filter(({ item }) => item.classId === evidenceClass.id).length }))
    .filter(({ count }) => count > 0);
  const undecided = attached.filter(({ item }) => item.classId === '').length;
  const words = [...counts.map(({ label, count }) => `${count} ${label}`), ...(undecided > 0 ? [`${undecided} undecided`] : [])].join(', ');
  return (
    <Note glyph="primary">
      <b>{words}.</b> {pack.evidenceClasses[0]?.guidance ?? ''}
    </Note>
  );
}

type EvidenceRowProps = { readonly entry: AttachedItem; readonly writing: Writing; readonly tools: WritingTools };

function EvidenceRow({ entry, writing, tools }: EvidenceRowProps) {
  const { item, timesCited } = entry;
  const { session } = writing;
  const evidenceClass = session.pack.evidenceClasses.find((candidate) => candidate.id === item.classId);
  const isPicture = item.mediaType.startsWith('image/');
  const name = `E${item.number}, ${item.title}`;
  return (
    <li className={css['evidenceRow']}>
      <SpineLabel>E{item.number}</SpineLabel>
      <Link className={css['evidenceTitle']} to={evidenceItemPath(session.id, item.id)}>
        {item.title}
      </Link>
      <p className={css['evidenceMeta']}>
        {evidenceClass === undefined ? <span>No class yet</span> : <Status glyph={evidenceClass.shape}>{evidenceClass.label}</Status>}
        {timesCited === 0 ? <Status glyph="warn">Not mentioned</Status> : <span>{toTimes(timesCited)}</span>}
      </p>
      {!session.isReadOnly && (
        <p className={css['evidenceActs']}>
          {timesCited === 0 && (
            <LinkButton aria-label={`Take ${name} off this competency`} onPress={() => writing.detach(item.id)}>
              Take off
            </LinkButton>
          )}
          {isPicture && (
            <LinkButton aria-label={`Show ${name} in the text`} onPress={() => tools.showPicture(item.id)}>
              Show
            </LinkButton>
          )}
          <LinkButton aria-label={`Cite ${name}`} onPress={() => tools.cite(item.id)}>
            Cite
          </LinkButton>
        </p>
      )}
    </li>
  );
}

function toTimes(count: number): string {
  if (count === 1) return 'cited once';
  return count === 2 ? 'cited twice' : `cited ${count} times`;
}
