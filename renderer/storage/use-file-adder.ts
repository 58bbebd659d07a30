import { useMemo, useSyncExternalStore } from 'react';
import { createFileAdder, type FileAdder, type FileAdderPorts, type FileAdderState } from './adding-files';
import type { PortfolioSession } from './portfolio-session';
import { useSession } from './session-context';

/** One queue per open portfolio: it goes on while the person moves from page to page. */
const adders = new WeakMap<PortfolioSession, FileAdder>();

export type FileAdderHosts = Pick<FileAdderPorts, 'platform' | 'inspect'>;

/** The queue of files being added to the open portfolio. Both hosts' parts are taken when the first page asks. */
export function useFileAdder({ platform, inspect }: FileAdderHosts): FileAdderState & { readonly adder: FileAdder } {
  const session = useSession();
  const adder = useMemo(() => {
    const made = adders.get(session) ?? createFileAdder({ db: session.db, platform, inspect, onChange: () => onChange() });
    const onChange = (): void => {
      const { additions, isBusy } = made.getState();
      const isBack = additions.some(({ state }) => state.kind === 'already-there' && state.isRestored);
      if (isBack && !isBusy) void refreshMissing(session, platform);
    };
    adders.set(session, made);
    return made;
  }, [session, platform, inspect]);
  const state = useSyncExternalStore(adder.subscribe, adder.getState);
  return { ...state, adder };
}

/** Whether files are on their way into the portfolio, whichever page took them. */
export function isAddingFiles(session: PortfolioSession): boolean {
  return adders.get(session)?.getState().isBusy ?? false;
}

/** Bytes that had gone missing may be back: the rehearsal is told which still are. */
async function refreshMissing({ db, view }: PortfolioSession, platform: FileAdderHosts['platform']): Promise<void> {
  const digests = (await db.evidence.toArray()).map(({ sha256 }) => sha256);
  view.setMissingFiles(new Set(await platform.evidenceFiles.findMissing(digests)));
}
