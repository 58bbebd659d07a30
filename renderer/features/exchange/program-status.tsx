import { useSession } from '../../storage/session-context';
import { Note } from '../../ui/note/note';

/** Where a program does not take portfolios, the export pages say so, once and calmly. */
export function ProgramStatus() {
  const { status, shortTitle } = useSession().pack;
  if (status.state === 'open') return null;
  return (
    <section>
      <Note glyph="warn">
        <b>{shortTitle}.</b> {status.note} This bundle is for staff to read, for practice, or for your own record.
      </Note>
    </section>
  );
}
