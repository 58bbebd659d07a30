import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { countWords, toPlainText } from '../../../shared/domain/rich-text-reading';
import type { ResponseVersion } from '../../../shared/domain/portfolio';
import { toMomentText } from '../../../shared/text/dates';
import { readResponse, readVersions, restoreVersion } from '../../storage/response-store';
import { Button, LinkButton } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Note } from '../../ui/note/note';
import { toKey } from './subject';
import type { Writing } from './use-writing';
import css from './writing.module.css';

type VersionsTabProps = { readonly writing: Writing; readonly onRestored: () => void };
type Shown = { readonly label: string; readonly version: ResponseVersion; readonly now: string };

/** Earlier texts of this page. Looking is free; bringing one back keeps what stands there now. */
export function VersionsTab({ writing, onRestored }: VersionsTabProps) {
  const { session, subject } = writing;
  const [shown, setShown] = useState<Shown | null>(null);
  const parts = useLiveQuery(
    () => Promise.all(subject.slots.map(async (slot) => ({ slot, versions: await readVersions(session.db, toKey(subject, slot)) }))),
    [session, subject],
  );
  const look = async (label: string, version: ResponseVersion): Promise<void> => {
    await session.autosave.flush();
    const now = await readResponse(session.db, version.key);
    setShown({ label, version, now: now === null ? '' : toPlainText(now.doc) });
  };
  const bringBack = async (version: ResponseVersion): Promise<void> => {
    // While saving fails, what is on the page would come back over the earlier text; the banner says so.
    if (!(await session.autosave.flush())) return;
    await restoreVersion(session.db, version.key, version.doc);
    setShown(null);
    onRestored();
  };
  const kept = (parts ?? []).filter(({ versions }) => versions.length > 0);
  return (
    <>
      <Note icon="undo-2">Carrel keeps an earlier text from every sitting. Bringing one back loses nothing.</Note>
      {parts !== undefined && kept.length === 0 && <p className="small">No earlier texts yet.</p>}
      {kept.map(({ slot, versions }) => (
        <section key={slot.id}>
          <h3 className="label">{slot.label}</h3>
          <ul className={css['rows']}>
            {versions.map((version) => (
              <li key={version.savedAt} className={css['version']}>
                <span>{toMomentText(version.savedAt)}</span>
                <span className="quiet">{countWords(version.doc)} words</span>
                <LinkButton aria-label={`Look at ${slot.label} of ${toMomentText(version.savedAt)}`} onPress={() => void look(slot.label, version)}>
                  Look
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {shown !== null && (
        <VersionDialog shown={shown} canRestore={!session.isReadOnly} onClose={() => setShown(null)} onRestore={() => void bringBack(shown.version)} />
      )}
    </>
  );
}

type VersionDialogProps = { readonly shown: Shown; readonly canRestore: boolean; readonly onClose: () => void; readonly onRestore: () => void };

function VersionDialog({ shown, canRestore, onClose, onRestore }: VersionDialogProps) {
  return (
    <Dialog
      title={`${shown.label}, then and now`}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          {canRestore && (
            <Button kind="primary" onPress={onRestore}>
              Bring back the earlier text
            </Button>
          )}
          <Button kind="second" onPress={onClose}>
            Keep it as it is
          </Button>
        </>
      }
    >
      <div className={css['compare']}>
        <section>
          <h3 className="label">{toMomentText(shown.version.savedAt)}</h3>
          <p>{toPlainText(shown.version.doc)}</p>
        </section>
        <section>
          <h3 className="label">Now</h3>
          <p>{shown.now === '' ? 'Nothing' : shown.now}</p>
        </section>
      </div>
    </Dialog>
  );
}
