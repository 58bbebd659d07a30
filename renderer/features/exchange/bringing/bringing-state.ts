import type { ImportReport } from '../../../../shared/bundle/import-report';
import type { PortfolioEntry } from '../../../storage/registry-database';
import type { Found, PortfolioOffer, Unreadable } from './found';

/** What was found and can be asked about. */
export type Choice = Exclude<Found, { readonly kind: 'nothing' }>;

/** What became of one portfolio, with every item named. */
export type ReportSection = {
  readonly entry: PortfolioEntry;
  readonly report: ImportReport;
  /** Evidence files that came along. */
  readonly fileCount: number;
};

export type Brought = {
  /** The file or files it came from. */
  readonly name: string;
  readonly kind: 'copies' | 'merged' | 'files';
  readonly sections: readonly ReportSection[];
  /** Portfolios that stayed out, and why. */
  readonly failures: readonly Unreadable[];
};

/** Where bringing in stands. Zips are open in `found` and `merging`, and while something is brought from them. */
export type BringingState =
  | { readonly step: 'choosing'; readonly refusals: readonly string[] }
  | { readonly step: 'working'; readonly label: string; readonly bytesDone: number; readonly bytesTotal: number }
  | { readonly step: 'found'; readonly found: Choice; readonly refusals: readonly string[] }
  | { readonly step: 'merging'; readonly offer: PortfolioOffer; readonly entry: PortfolioEntry }
  | { readonly step: 'done'; readonly brought: Brought };

/**
 * A portfolio that this computer does not have needs no question: it comes in as what it is. The others are asked about.
 */
export function isPlain(found: Choice): found is Extract<Choice, { readonly kind: 'portfolio' }> {
  return found.kind === 'portfolio' && !found.offer.isNewer && found.offer.origins.length === 0 && found.offer.inOtherParts.length === 0;
}
