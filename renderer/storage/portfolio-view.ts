import { liveQuery, type Subscription } from 'dexie';
import type { Finding } from '../../shared/checks/finding';
import { createChecker } from '../../shared/checks/check-portfolio';
import type { Sha256 } from '../../shared/domain/ids';
import type { PortfolioRecords, Response } from '../../shared/domain/portfolio';
import { toLocalDate } from '../../shared/text/dates';
import type { Pack } from '../../shared/packs/pack';
import type { PortfolioDatabase } from './portfolio-database';

/** The records every screen reads; versions are read only where they are shown. */
export type CurrentRecords = Omit<PortfolioRecords, 'versions' | 'packJson'>;

export type PortfolioSnapshot = {
  /** Null until the first read has finished. */
  readonly records: CurrentRecords | null;
  /** Of the whole portfolio; `[]` until the records are there. */
  readonly findings: readonly Finding[];
};

type Part = keyof CurrentRecords;

/**
 * The kept state of an open portfolio as one external store: a live query per table, so that a change reads only its own
 * table again, and the findings derived once for all screens.
 */
export class PortfolioView {
  readonly #listeners = new Set<() => void>();
  readonly #subscriptions: Subscription[] = [];
  readonly #parts: { [P in Part]?: CurrentRecords[P] } = {};
  readonly #check: ReturnType<typeof createChecker>;
  #missing: ReadonlySet<Sha256> = new Set();
  #snapshot: PortfolioSnapshot = { records: null, findings: [] };

  constructor(
    db: PortfolioDatabase,
    pack: Pack,
    private readonly onFailure: (failure: unknown) => void,
  ) {
    this.#check = createChecker(pack);
    this.#watch('head', async () => {
      const row = await db.head.get('head');
      if (row?.name !== 'head') throw new Error('a portfolio without a head was opened');
      return row.head;
    });
    this.#watch('chosenSets', () => db.chosenSets.toArray());
    this.#watch('responses', async () => keepUnchanged(this.#parts.responses ?? [], await db.responses.toArray()));
    this.#watch('requirementStates', () => db.requirementStates.toArray());
    this.#watch('evidence', () => db.evidence.orderBy('number').toArray());
    this.#watch('uses', () => db.uses.toArray());
    this.#watch('declarations', () => db.declarations.toArray());
    this.#watch('receipts', () => db.receipts.toArray());
    this.#watch('privacyAnswers', () => db.privacyAnswers.toArray());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): PortfolioSnapshot => this.#snapshot;

  /** Digests whose bytes the store does not have; the host is asked when the portfolio opens and after additions. */
  setMissingFiles(missing: ReadonlySet<Sha256>): void {
    this.#missing = missing;
    this.#derive();
  }

  close(): void {
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    this.#listeners.clear();
  }

  #watch<P extends Part>(part: P, read: () => Promise<CurrentRecords[P]>): void {
    const subscription = liveQuery(read).subscribe({
      next: (value) => {
        Object.assign(this.#parts, { [part]: value });
        this.#derive();
      },
      error: this.onFailure,
    });
    this.#subscriptions.push(subscription);
  }

  #derive(): void {
    const { head, chosenSets, responses, requirementStates, evidence, uses, declarations, receipts, privacyAnswers } = this.#parts;
    if (!head || !chosenSets || !responses || !requirementStates || !evidence || !uses || !declarations || !receipts || !privacyAnswers) return;
    const records = { head, chosenSets, responses, requirementStates, evidence, uses, declarations, receipts, privacyAnswers };
    const today = toLocalDate(Date.now());
    this.#snapshot = { records, findings: this.#check(records, { today, missingFiles: this.#missing }) };
    for (const listener of this.#listeners) listener();
  }
}

/** A response that was not saved since stays the same object, so that the checks look only at the one that was. */
function keepUnchanged(before: readonly Response[], now: readonly Response[]): readonly Response[] {
  const known = new Map(before.map((response) => [response.key, response]));
  return now.map((response) => {
    const old = known.get(response.key);
    return old?.updatedAt === response.updatedAt ? old : response;
  });
}
