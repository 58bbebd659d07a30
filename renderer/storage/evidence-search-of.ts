import { EvidenceSearch } from './evidence-search';
import type { PortfolioDatabase } from './portfolio-database';

const known = new WeakMap<PortfolioDatabase, EvidenceSearch>();

/** The search of an open portfolio: made when something is first looked for, and kept while the portfolio is open. */
export function evidenceSearchOf(db: PortfolioDatabase): EvidenceSearch {
  const readTexts: ConstructorParameters<typeof EvidenceSearch>[0]['readTexts'] = async (digests) =>
    (await db.texts.bulkGet([...digests])).filter((row) => row !== undefined);
  const search = known.get(db) ?? new EvidenceSearch({ readTexts, pause, now: () => performance.now() });
  known.set(db, search);
  return search;
}

/** A turn of the event loop; timers would wait four milliseconds each. */
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
