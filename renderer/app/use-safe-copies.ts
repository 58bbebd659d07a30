import { useEffect } from 'react';
import type { Platform } from '../../shared/platform/platform';
import type { PortfolioSession } from '../storage/portfolio-session';
import type { CurrentRecords } from '../storage/portfolio-view';
import { SafeCopyKeeper } from '../storage/safe-copies-keeper';
import { readSafeCopy } from '../storage/safe-copies-text';
import { whenIdle } from '../storage/when-idle';

/** Milliseconds that closing the application may wait for the last copy; the next opening makes up for it. */
const PATIENCE = 3_000;

/** One keeper for each opened portfolio. */
export function createSafeCopyKeeper(session: PortfolioSession, { safeCopies }: Platform): SafeCopyKeeper {
  return new SafeCopyKeeper({ copies: safeCopies, portfolioId: session.id, read: () => readSafeCopy(session, pause), whenIdle, clock });
}

const clock = {
  now: () => Date.now(),
  after: (wait: number, call: () => void) => {
    const timer = setTimeout(call, wait);
    return () => clearTimeout(timer);
  },
};

/** A turn of the event loop; timers are slowed down in a hidden window, messages are not. */
async function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Tells the keeper when the portfolio changes, and when the person turns away. A window that only reads makes no copies. */
export function useSafeCopies(session: PortfolioSession, keeper: SafeCopyKeeper, { lifecycle }: Platform): void {
  useEffect(() => {
    void keeper.look().catch(() => undefined);
    const onFocus = (): void => void keeper.look().catch(() => undefined);
    window.addEventListener('focus', onFocus);
    const stop = session.isReadOnly ? () => undefined : watch(session, keeper, lifecycle);
    return () => {
      window.removeEventListener('focus', onFocus);
      stop();
    };
  }, [session, keeper, lifecycle]);
}

function watch({ view }: PortfolioSession, keeper: SafeCopyKeeper, lifecycle: Platform['lifecycle']): () => void {
  let seen = view.getSnapshot().records;
  keeper.noteOpened();
  const stopWatching = view.subscribe(() => {
    const { records } = view.getSnapshot();
    if (seen !== null && records !== null && hasChanged(seen, records)) keeper.noteChange();
    seen = records;
  });
  const takeBack = lifecycle.onFlushRequest(() => Promise.race([keeper.copyChanges(), new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]));
  return () => {
    stopWatching();
    takeBack();
  };
}

/** The view tells of files that went missing as well; a table that was not read again is the same object. */
function hasChanged(before: CurrentRecords, now: CurrentRecords): boolean {
  return (Object.keys(now) as (keyof CurrentRecords)[]).some((part) => before[part] !== now[part]);
}
