import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { Platform } from '../../shared/platform/platform';
import type { PortfolioSession } from '../storage/portfolio-session';

/** Writes what is pending whenever the person turns away: window blurred or hidden, another address, the host quitting. */
export function useFlushing(session: PortfolioSession, platform: Platform): void {
  const { pathname } = useLocation();
  useEffect(() => {
    void session.autosave.flush();
  }, [session, pathname]);
  useEffect(() => {
    // A host that waits must hear when something could not be saved, so that it asks before it closes.
    const flush = async (): Promise<void> => {
      if (!(await session.autosave.flush())) throw new Error('something could not be saved');
    };
    const onBlur = (): void => void session.autosave.flush();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void session.autosave.flush();
    };
    const takeBack = platform.lifecycle.onFlushRequest(flush);
    const stop = session.autosave.subscribe(() => platform.lifecycle.setUnsaved(session.autosave.getReport().state !== 'saved'));
    window.addEventListener('blur', onBlur);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      takeBack();
      stop();
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [session, platform]);
}
