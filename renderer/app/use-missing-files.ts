import { useEffect } from 'react';
import { usePlatform } from '../platform/platform-context';
import type { PortfolioSession } from '../storage/portfolio-session';

/** Asks the host which files are gone, when the portfolio opens and whenever its evidence has changed. */
export function useMissingFiles(session: PortfolioSession): void {
  const { evidenceFiles } = usePlatform();
  useEffect(() => {
    let asked: unknown = null;
    const ask = (): void => {
      const evidence = session.view.getSnapshot().records?.evidence;
      if (evidence === undefined || evidence === asked) return;
      asked = evidence;
      void evidenceFiles.findMissing(evidence.map((item) => item.sha256)).then((missing) => {
        if (asked === evidence) session.view.setMissingFiles(new Set(missing));
      });
    };
    ask();
    return session.view.subscribe(ask);
  }, [session, evidenceFiles]);
}
