import { useLiveQuery } from 'dexie-react-hooks';
import { useSearchParams } from 'react-router';
import type { SafeCopy } from '../../../shared/platform/safe-copies';
import { exportPath } from '../../storage/places';
import { useSafeCopyKeeper, useSafeCopyReport } from '../../storage/safe-copies-context';
import { readTestedCopies } from '../../storage/safe-copies-tested';
import { useRegistry, useSession } from '../../storage/session-context';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Note } from '../../ui/note/note';
import { PageTitle } from '../../ui/page/page-title';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { ComparedCopy } from './compared-copy';
import { CopyList } from './copy-list';
import { CopyPlacesList } from './copy-places';
import { toCopyName, toCopyProblemText } from './copy-sentences';
import { useCopy } from './use-copy';
import { useCopyPlaces } from './use-copy-places';
import { CopyRefusal } from './copy-refusal';
import css from './safe-copies.module.css';

/** The safe copies of the open portfolio: which there are, what they have, and the way back. */
export function SafeCopiesPage() {
  const keeper = useSafeCopyKeeper();
  const { copies, places, isWriting } = useSafeCopyReport();
  const registry = useRegistry();
  const session = useSession();
  const tested = useLiveQuery(() => readTestedCopies(registry), [registry]) ?? new Map();
  const [search, setSearch] = useSearchParams();
  const keeping = useCopyPlaces(places ?? [], () => (session.isReadOnly ? keeper.look() : keeper.copyNow()));
  const chosen = copies.find(({ id }) => id === search.get('copy')) ?? copies[0];
  return (
    <div className={css.restore}>
      <nav className={`${css.list ?? ''} on-desk`} aria-label="Safe copies" data-pane="list">
        <h2 className="label">Safe copies</h2>
        <div className={css.stack}>
          {chosen !== undefined && (
            <CopyList legend="Safe copies" isLegendHidden copies={copies} places={places ?? []} tested={tested} chosenId={chosen.id} onChoose={(id) => setSearch({ copy: id }, { replace: true })} />
          )}
          <Failures />
          {!session.isReadOnly && (
            <Button kind="second" size="small" isDisabled={isWriting} onPress={() => void keeper.copyNow()}>
              {isWriting ? 'Making a copy' : 'Make one here now'}
            </Button>
          )}
        </div>
        <CopyPlacesList places={keeping} />
        <section className={css.carry}>
          <h2 className="label">A file to carry</h2>
          <p className="small">Carrel keeps these copies by itself. To take everything to another computer, make one file of it.</p>
          <ButtonLink kind="quiet" size="small" icon="download" to={exportPath(session.id, 'everything')}>
            Make a safe copy as a file
          </ButtonLink>
        </section>
      </nav>
      <main id="main" tabIndex={-1} className={css.main} data-pane="page">
        {places === null ? <Skeleton say="Looking for safe copies." /> : chosen === undefined ? <NoCopyYet /> : <Chosen copy={chosen} />}
      </main>
    </div>
  );
}

function Failures() {
  const { failures, missing, places } = useSafeCopyReport();
  return (
    <>
      {failures.map(({ place, problem }) => (
        <Note key={place} glyph="warn">
          <b>{places?.find(({ id }) => id === place)?.label ?? 'A place'}:</b> {toCopyProblemText(problem)}
        </Note>
      ))}
      {missing > 0 && (
        <Note glyph="warn">
          {missing === 1 ? 'One evidence file' : `${missing} evidence files`} could not be copied, because {missing === 1 ? 'it is' : 'they are'} not on this computer as added. The Evidence page shows which.
        </Note>
      )}
    </>
  );
}

function NoCopyYet() {
  return (
    <>
      <PageTitle documentTitle="Safe copies">No safe copy yet</PageTitle>
      <p className={`lede ${css.lede ?? ''}`}>Carrel makes one by itself half a minute after you stop writing. Nothing is needed from you.</p>
    </>
  );
}

function Chosen({ copy }: { readonly copy: SafeCopy }) {
  const read = useCopy(copy.id);
  return (
    <>
      <PageTitle documentTitle="Safe copies">What {toCopyName(copy, Date.now())} has</PageTitle>
      {read.step === 'reading' && <Skeleton say="Opening the copy." />}
      {read.step === 'refused' && <CopyRefusal text={read.text} />}
      {read.step === 'read' && <ComparedCopy copy={copy} read={read} />}
    </>
  );
}
