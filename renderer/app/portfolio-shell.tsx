import { useEffect, useState } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import type { PortfolioId } from '../../shared/domain/ids';
import { usePlatform } from '../platform/platform-context';
import { checkPath, evidencePath, homePath, planPath, writePath } from '../storage/places';
import { openPortfolio, type OpenProblem, type PortfolioSession } from '../storage/portfolio-session';
import { SessionContext, useIsRead, useRegistry, useSession } from '../storage/session-context';
import { Bar } from '../ui/bar/bar';
import { LinkButton } from '../ui/button/button';
import { Note } from '../ui/note/note';
import { SkipLink } from '../ui/page/skip-link';
import { Skeleton } from '../ui/skeleton/skeleton';
import { BarEnd } from './bar-end';
import { OpenFailed } from './open-failed';
import { SaveFailedBanner } from './save-failed-banner';
import { useFlushing } from './use-flushing';
import { useMissingFiles } from './use-missing-files';
import css from './shell.module.css';

/** Opens the portfolio the address names and keeps it open while the person moves inside it. */
export function PortfolioShell() {
  const id = useParams()['id'] as PortfolioId;
  const { session, problem } = useOpenPortfolio(id);
  if (problem !== null) return <OpenFailed problem={problem} />;
  if (session === null) return <Opening />;
  return (
    <SessionContext value={session}>
      <Frame />
    </SessionContext>
  );
}

type Opened = { readonly session: PortfolioSession | null; readonly problem: OpenProblem | null };

function useOpenPortfolio(id: PortfolioId): Opened {
  const registry = useRegistry();
  const [opened, setOpened] = useState<Opened>({ session: null, problem: null });
  useEffect(() => {
    let isCurrent = true;
    let session: PortfolioSession | null = null;
    const show = (next: Opened): void => {
      if (isCurrent) setOpened(next);
    };
    openPortfolio(registry, id)
      .then((result) => {
        if (!result.ok) return show({ session: null, problem: result.problem });
        session = result.value;
        if (!isCurrent) void session.close();
        return show({ session, problem: null });
      })
      .catch((failure: unknown) => show({ session: null, problem: { kind: 'unreadable', detail: String(failure) } }));
    return () => {
      isCurrent = false;
      void session?.close();
      setOpened({ session: null, problem: null });
    };
  }, [registry, id]);
  return opened;
}

const places = [
  { label: 'Home', path: homePath },
  { label: 'Write', path: writePath },
  { label: 'Evidence', path: evidencePath },
  { label: 'Plan', path: planPath },
  { label: 'Check and export', path: (id: PortfolioId) => checkPath(id) },
] as const;

function Frame() {
  const session = useSession();
  const { pathname } = useLocation();
  const isRead = useIsRead();
  useFlushing(session, usePlatform());
  useMissingFiles(session);
  return (
    <div className={css['frame']}>
      <SkipLink />
      <Bar
        homeTo={homePath(session.id)}
        places={places.map(({ label, path }) => ({ label, to: path(session.id), isCurrent: isUnder(pathname, path(session.id)) }))}
        end={isRead ? <BarEnd /> : null}
      />
      <SaveFailedBanner />
      {session.isReadOnly && (
        <div className={css['readOnly']}>
          <Note glyph="note">
            <b>This portfolio is open in another window.</b> That one writes; this one only shows. Close it there, then{' '}
            <LinkButton onPress={() => window.location.reload()}>write here</LinkButton>.
          </Note>
        </div>
      )}
      {isRead ? <Outlet /> : <Opening />}
    </div>
  );
}

/** Receipts and exports belong to the place "Check and export". */
function isUnder(pathname: string, place: string): boolean {
  if (pathname === place || pathname.startsWith(`${place}/`)) return true;
  return place.endsWith('/check') && /\/(export|receipt)\//.test(pathname);
}

function Opening() {
  return (
    <main id="main" className={css['opening']}>
      <Skeleton say="Opening your portfolio." />
    </main>
  );
}
