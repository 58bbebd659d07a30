import { useEffect, useSyncExternalStore } from 'react';
import { usePlatform } from '../../platform/platform-context';
import type { SaveReport } from '../../storage/autosave';
import type { EvidenceEdits } from '../../storage/evidence-edits';

/** Writes what was typed whenever the person turns away, and tells how saving goes. */
export function useFlushEdits({ autosave }: EvidenceEdits): SaveReport {
  const { lifecycle } = usePlatform();
  useEffect(() => {
    const flush = async (): Promise<void> => void (await autosave.flush());
    const onTurn = (): void => void flush();
    const takeBack = lifecycle.onFlushRequest(flush);
    const turns = ['blur', 'popstate', 'hashchange'] as const;
    for (const turn of turns) window.addEventListener(turn, onTurn);
    return () => {
      takeBack();
      for (const turn of turns) window.removeEventListener(turn, onTurn);
      void flush();
    };
  }, [autosave, lifecycle]);
  return useSyncExternalStore(autosave.subscribe, autosave.getReport);
}
