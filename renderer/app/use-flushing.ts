import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { Platform } from '../../shared/platform/platform';
import { evidenceEditsOf } from '../storage/evidence-edits';
import type { PortfolioSession } from '../storage/portfolio-session';
import { toUnsavedNames } from '../storage/unsaved-names';

/** Writes what is pending whenever the person turns away: window blurred or hidden, another address, the host quitting. */
export function useFlushing(session: PortfolioSession, { lifecycle }: Platform): void {
  const { pathname } = useLocation();
  useEffect(() => {
    void flushAll(session);
  }, [session, pathname]);
  useEffect(() => {
    const tell = (): void => lifecycle.setUnsaved(toUnsavedNames(session));
    // A host that waits must hear when something could not be saved, so that it names it and asks before it closes.
    const flush = async (): Promise<void> => {
      const isWritten = await flushAll(session);
      tell();
      if (!isWritten) throw new Error('something could not be saved');
    };
    const onBlur = (): void => void flushAll(session);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void flushAll(session);
    };
    const takeBack = lifecycle.onFlushRequest(flush);
    const stops = [session.autosave.subscribe(tell), evidenceEditsOf(session.db).autosave.subscribe(tell)];
    window.addEventListener('blur', onBlur);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      takeBack();
      for (const stop of stops) stop();
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('keydown', onKeyDown);
      // The last word about this portfolio; without it the host would ask for ever about what is saved by now.
      void flushAll(session).then(tell);
    };
  }, [session, lifecycle]);
}

async function flushAll(session: PortfolioSession): Promise<boolean> {
  const outcomes = await Promise.all([session.autosave.flush(), evidenceEditsOf(session.db).autosave.flush()]);
  return outcomes.every(Boolean);
}
