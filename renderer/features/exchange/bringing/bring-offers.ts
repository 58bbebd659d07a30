import { toLocalDate } from '../../../../shared/text/dates';
import { bringIn, type BringProblem } from '../../../storage/bringing-in';
import type { SharedStores } from '../../../storage/discard-unused';
import { toBringSentence } from '../bring-sentences';
import type { Brought, ReportSection } from './bringing-state';
import type { PortfolioOffer, Unreadable } from './found';

export type BringOffersOptions = {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly onProgress: (label: string, bytesDone: number, bytesTotal: number) => void;
};

/**
 * Brings portfolios in one after the other, each all or nothing. One that fails does not stop the others; a cancel does.
 * What was brought in before stays.
 */
export async function bringOffers(offers: readonly PortfolioOffer[], stores: SharedStores, { name, signal, onProgress }: BringOffersOptions): Promise<Brought> {
  const sections: ReportSection[] = [];
  const failures: Unreadable[] = [];
  for (const offer of offers) {
    const { title } = offer.opened.parsed.records.head;
    const prefix = offers.length === 1 ? '' : `${title}: `;
    onProgress(`${prefix}Bringing it in`, 0, 1);
    const problem = await bringOne(offer, stores, { signal, onProgress: (label, done, total) => onProgress(`${prefix}${label}`, done, total), onDone: (section) => sections.push(section) });
    if (problem !== null) failures.push({ name: title, sentence: toBringSentence(problem) });
    if (signal.aborted) break;
  }
  return { name, kind: 'copies', sections, failures };
}

type One = Omit<BringOffersOptions, 'name'> & { readonly onDone: (section: ReportSection) => void };

async function bringOne({ opened }: PortfolioOffer, stores: SharedStores, { onDone, ...options }: One): Promise<BringProblem | null> {
  try {
    const result = await bringIn(opened, stores, { ...options, today: toLocalDate(Date.now()) });
    if (!result.ok) return result.problem;
    onDone({ ...result.value, fileCount: opened.source.files.length });
    return null;
  } catch (failure) {
    return { kind: 'storage', problem: { kind: 'storage-failed', detail: String(failure) } };
  }
}
