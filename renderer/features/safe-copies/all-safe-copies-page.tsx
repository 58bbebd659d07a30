import { useLiveQuery } from 'dexie-react-hooks';
import { useSearchParams } from 'react-router';
import type { SafeCopy } from '../../../shared/platform/safe-copies';
import { safeCopiesPath } from '../../storage/places';
import { readTestedCopies } from '../../storage/safe-copies-tested';
import { useRegistry } from '../../storage/session-context';
import { Bar } from '../../ui/bar/bar';
import { ButtonLink } from '../../ui/button/button-link';
import { PageTitle } from '../../ui/page/page-title';
import { SkipLink } from '../../ui/page/skip-link';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { CopyActs } from './copy-acts';
import { CopyContents } from './copy-contents';
import { CopyList } from './copy-list';
import { CopyPlacesList } from './copy-places';
import { toCopyName } from './copy-sentences';
import { useAllCopies, type AllCopies, type PortfolioCopies } from './use-all-copies';
import { useCopy } from './use-copy';
import { useCopyPlaces } from './use-copy-places';
import { CopyRefusal } from './copy-refusal';
import css from './safe-copies.module.css';

/** Safe copies of every portfolio, whether it is on this computer or not. */
export function AllSafeCopiesPage() {
  const all = useAllCopies();
  return (
    <>
      <SkipLink />
      <Bar places={[]} homeTo="/" end={null} />
      {all === null ? <Looking /> : <Found all={all} />}
    </>
  );
}

function Looking() {
  return (
    <main id="main" tabIndex={-1} className={css.main}>
      <Skeleton say="Looking for safe copies." />
    </main>
  );
}

function Found({ all: { portfolios, places, look } }: { readonly all: AllCopies }) {
  const registry = useRegistry();
  const tested = useLiveQuery(() => readTestedCopies(registry), [registry]) ?? new Map();
  const keeping = useCopyPlaces(places, look);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('copy');
  const owner = portfolios.find(({ copies }) => copies.some(({ id }) => id === asked)) ?? portfolios[0];
  const chosen = owner?.copies.find(({ id }) => id === asked) ?? owner?.copies[0];
  return (
    <div className={css.restore}>
      <nav className={`${css.list ?? ''} on-desk`} aria-label="Safe copies" data-pane="list">
        {portfolios.map(({ id, title, isHere, copies }) => (
          <CopyList
            key={id}
            legend={isHere ? title : `${title}, not on this computer`}
            copies={copies}
            places={places}
            tested={tested}
            chosenId={chosen?.portfolioId === id ? chosen.id : ''}
            onChoose={(copyId) => setSearch({ copy: copyId }, { replace: true })}
          />
        ))}
        <CopyPlacesList places={keeping} />
      </nav>
      <main id="main" tabIndex={-1} className={css.main} data-pane="page">
        {owner === undefined || chosen === undefined ? <NoCopies /> : <Chosen key={chosen.id} owner={owner} copy={chosen} />}
      </main>
    </div>
  );
}

function NoCopies() {
  return (
    <>
      <PageTitle documentTitle="Safe copies">No safe copies found</PageTitle>
      <p className={`lede ${css.lede ?? ''}`}>
        Carrel makes them by itself while you work. If you have a stick with safe copies, choose it as the second place. If you have a bundle or a safe copy as a
        file, bring that in.
      </p>
      <p className={`row ${css.acts ?? ''}`}>
        <ButtonLink kind="second" to="/bring-in">
          Bring in a file
        </ButtonLink>
      </p>
    </>
  );
}

function Chosen({ owner, copy }: { readonly owner: PortfolioCopies; readonly copy: SafeCopy }) {
  const read = useCopy(copy.id);
  return (
    <>
      <PageTitle documentTitle="Safe copies">{owner.title}</PageTitle>
      <p className={`lede ${css.lede ?? ''}`} role="status">
        From {toCopyName(copy, Date.now())}. {owner.isHere ? 'Opening it replaces nothing: you get a second portfolio.' : 'This portfolio is not on this computer now. Open the copy to go on with it.'}
      </p>
      {read.step === 'reading' && <Skeleton say="Opening the copy." />}
      {read.step === 'refused' && <CopyRefusal text={read.text} />}
      {read.step === 'read' && (
        <>
          <CopyContents records={read.source.parsed.records} copy={copy} />
          <CopyActs copy={copy} openLabel="Open the copy as a second portfolio">
            {owner.isHere && (
              <ButtonLink kind="quiet" to={safeCopiesPath(owner.id, copy.id)}>
                Compare it with what you have now
              </ButtonLink>
            )}
          </CopyActs>
        </>
      )}
    </>
  );
}
