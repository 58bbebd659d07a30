import { useEffect, useMemo } from 'react';
import type { Platform } from '../../../shared/platform/platform';
import type { LookingPorts } from '../../storage/looking-again';
import { openLookingAgain } from '../../storage/looking-again-of';
import type { PortfolioSession } from '../../storage/portfolio-session';
import { isAddingFiles } from '../../storage/use-file-adder';
import { useToast } from '../../ui/toast/toast-context';
import { inspectInBackground } from '../../workers/inspect-in-worker';
import { whenIdle } from '../../storage/when-idle';

/** Milliseconds without a key or a click after which files may be looked into. */
const QUIET = 5_000;

const inspect: LookingPorts['inspect'] = (file, fileName, signal) => inspectInBackground({ file, fileName }, { signal });

/** Looks into files that need it whenever the person rests. A window that only reads looks at nothing. */
export function useLookingAgain(session: PortfolioSession, { evidenceFiles }: Platform): void {
  const toast = useToast();
  const looking = useMemo(() => (session.isReadOnly ? null : openLookingAgain({ db: session.db, evidenceFiles, inspect, whenIdle })), [session, evidenceFiles]);
  useEffect(() => {
    if (looking === null) return;
    let changed = 0;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      if (isAddingFiles(session)) return wait();
      changed += await looking.start().catch(() => 0);
      if (isOver || isResting || changed === 0) return;
      toast(toAnnouncement(changed));
      changed = 0;
    };
    // True from the moment the person does something: then the round under way has been stopped, and another follows.
    let isResting = false;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        isResting = false;
        void look();
      }, QUIET);
    };
    const rest = (): void => {
      isResting = true;
      void looking.stop();
      wait();
    };
    wait();
    const signs = ['keydown', 'pointerdown', 'input', 'paste', 'drop'] as const;
    for (const sign of signs) window.addEventListener(sign, rest, { capture: true, passive: true });
    return () => {
      isOver = true;
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, rest, { capture: true });
      void looking.stop();
    };
  }, [session, looking, toast]);
}

function toAnnouncement(changed: number): string {
  return changed === 1 ? 'Carrel looked into your files again. It says something new of 1 file.' : `Carrel looked into your files again. It says something new of ${changed} files.`;
}
