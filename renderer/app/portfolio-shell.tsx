import { useEffect, useState } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import type { PortfolioId } from '../../shared/domain/ids';
import type { Platform } from '../../shared/platform/platform';
import { LookingInBackground } from '../features/looking';
import { usePlatform } from '../platform/platform-context';
import { lookingAgainOf } from '../storage/looking-again-of';
import { checkPath, evidencePath, homePath, planPath, safeCopiesPath, writePath } from '../storage/places';
import { openPortfolio, type OpenProblem, type PortfolioSession } from '../storage/portfolio-session';
import { SafeCopiesContext } from '../storage/safe-copies-context';
import type { SafeCopyKeeper } from '../storage/safe-copies-keeper';
import { SessionContext, useIsRead, useRegistry, useSession } from '../storage/session-context';
import { Bar } from '../ui/bar/bar';
import { LinkButton } from '../ui/button/button';
import { Note } from '../ui/note/note';
import { SkipLink } from '../ui/page/skip-link';
import { Skeleton } from '../ui/skeleton/skeleton';
import { BarEnd } from './bar-end';
import { OpenFailed } from './open-failed';
import { Printing } from './printing';
import { SaveFailedBanner } from './save-failed-banner';
import { useFlushing } from './use-flushing';
import { useMissingFiles } from './use-missing-files';
import { createSafeCopyKeeper, useSafeCopies } from './use-safe-copies';
import css from './shell.module.css';

/** Opens the portfolio the address names and keeps it open while the person moves inside it. */
export function PortfolioShell() {
  const id = useParams()['id'] as PortfolioId;
  const { opened, problem } = useOpenPortfolio(id);
  if (problem !== null) return <OpenFailed id={id} problem={problem} />;
  if (opened === null) return <OpeningNow />;
  return (
    <SessionContext value={opened.session}>
      <SafeCopiesContext value={opened.keeper}>
        <Frame keeper={opened.keeper} />
      </SafeCopiesContext>
    </SessionContext>
  );
}

type Opened = { readonly session: PortfolioSession; readonly keeper: SafeCopyKeeper };
type Opening = { readonly opened: Opened | null; readonly problem: OpenProblem | null };
const nothing: Opening = { opened: null, problem: null };

function useOpenPortfolio(id: PortfolioId): Opening {
  const registry = useRegistry();
  const platform = usePlatform();
  const [opening, setOpening] = useState(nothing);
  useEffect(() => {
    let isCurrent = true;
    let opened: Opened | null = null;
    const show = (next: Opening): void => {
      if (isCurrent) setOpening(next);
    };
    openPortfolio(registry, id)
      .then((result) => {
        if (!result.ok) return show({ opened: null, problem: result.problem });
        opened = toOpened(result.value, platform);
        if (!isCurrent) void close(opened);
        return show({ opened, problem: null });
      })
      .catch((failure: unknown) => show({ opened: null, problem: { kind: 'unreadable', detail: String(failure) } }));
    return () => {
      isCurrent = false;
      if (opened !== null) void close(opened);
      setOpening(nothing);
    };
  }, [registry, platform, id]);
  return opening;
}

function toOpened(session: PortfolioSession, platform: Platform): Opened {
  return { session, keeper: createSafeCopyKeeper(session, platform) };
}

/** The last safe copy reads the database before it closes; what was seen in files is written before. */
async function close({ session, keeper }: Opened): Promise<void> {
  await lookingAgainOf(session.db)?.stop();
  await keeper.close();
  await session.close();
}

const places = [
  { label: 'Home', path: homePath },
  { label: 'Write', path: writePath },
  { label: 'Evidence', path: evidencePath },
  { label: 'Plan', path: planPath },
  { label: 'Check and export', path: (id: PortfolioId) => checkPath(id) },
] as const;

function Frame({ keeper }: { readonly keeper: SafeCopyKeeper }) {
  const session = useSession();
  const platform = usePlatform();
  const { pathname } = useLocation();
  const isRead = useIsRead();
  useFlushing(session, platform);
  useMissingFiles(session);
  useSafeCopies(session, keeper, platform);
  return (
    <div className={css['frame']}>
      <SkipLink />
      <Bar
        homeTo={homePath(session.id)}
        places={places.map(({ label, path }) => ({ label, to: path(session.id), isCurrent: isUnder(pathname, path(session.id)) || (path === homePath && pathname === safeCopiesPath(session.id)) }))}
        end={isRead ? <BarEnd /> : null}
      />
      <SaveFailedBanner />
      <LookingInBackground />
      {session.isReadOnly && (
        <div className={css['readOnly']}>
          <Note glyph="note">
            <b>This portfolio is open in another window.</b> That one writes; this one only shows. Close it there, then{' '}
            <LinkButton onPress={() => window.location.reload()}>write here</LinkButton>.
          </Note>
        </div>
      )}
      {isRead ? <Outlet /> : <OpeningNow />}
      {isRead && <Printing key={pathname} />}
    </div>
  );
}

/** Receipts and exports belong to the place "Check and export", the coverage map to "Evidence". */
function isUnder(pathname: string, place: string): boolean {
  if (pathname === place || pathname.startsWith(`${place}/`)) return true;
  if (place.endsWith('/evidence') && /\/coverage(\/|$)/.test(pathname)) return true;
  return place.endsWith('/check') && /\/(export|receipt)\//.test(pathname);
}

function OpeningNow() {
  return (
    <main id="main" className={css['opening']}>
      <Skeleton say="Opening your portfolio." />
    </main>
  );
}
