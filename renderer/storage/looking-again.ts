import type { Sha256 } from '../../shared/domain/ids';
import type { Inspection } from '../../shared/domain/inspection';
import type { Evidence } from '../../shared/domain/portfolio';
import { WHOLE_INSPECTOR_VERSION, type WholeInspection } from '../../shared/inspection/inspect-whole';
import type { EvidenceFiles } from '../../shared/platform/platform';
import type { PortfolioDatabase } from './portfolio-database';

export type LookingProgress = {
  /** Files looked at in this round, of those that need it. */
  readonly done: number;
  readonly total: number;
  readonly isRunning: boolean;
};

export type LookingPorts = {
  readonly db: PortfolioDatabase;
  readonly evidenceFiles: Pick<EvidenceFiles, 'open'>;
  readonly inspect: (file: Blob, fileName: string, signal: AbortSignal) => Promise<WholeInspection>;
  /** Resolves when the computer has nothing better to do. */
  readonly whenIdle: () => Promise<void>;
};

type Looked = { readonly item: Evidence; readonly seen: WholeInspection };

/** Items written at once: every write makes the rehearsal read the list again. */
const BATCH = 20;
const still: LookingProgress = { done: 0, total: 0, isRunning: false };

/**
 * Looks again into files that an older inspector saw, and into files that were never looked at on this computer: what a
 * bundle says of its own files is not believed. One file at a time; what is finished when it stops is kept.
 */
export class LookingAgain {
  readonly #listeners = new Set<() => void>();
  /** Items that could not be looked at in this sitting: their bytes are missing or can't be read. */
  readonly #passedOver = new Set<string>();
  #progress = still;
  #controller: AbortController | null = null;
  #round: Promise<number> = Promise.resolve(0);

  constructor(private readonly ports: LookingPorts) {}

  readonly getProgress = (): LookingProgress => this.#progress;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Resolves with the number of items of which something else is now known; those of an earlier round under way. */
  start(): Promise<number> {
    if (this.#controller?.signal.aborted === false) return this.#round;
    const controller = (this.#controller = new AbortController());
    const before = this.#round.catch(() => 0);
    this.#round = before.then(() => this.#run(controller.signal)).finally(() => {
      if (this.#controller !== controller) return;
      this.#controller = null;
      this.#tell(still);
    });
    return this.#round;
  }

  /** Resolves when nothing is read or written any more; before the database closes. */
  async stop(): Promise<void> {
    this.#controller?.abort();
    if (this.#progress.isRunning) this.#tell(still);
    await this.#round.catch(() => undefined);
  }

  async #run(signal: AbortSignal): Promise<number> {
    const items = await this.#readItems();
    let changed = 0;
    let looked: Looked[] = [];
    for (const [at, item] of items.entries()) {
      if (signal.aborted) break;
      this.#tell({ done: at, total: items.length, isRunning: true });
      await this.ports.whenIdle();
      if (signal.aborted) break;
      const seen = await this.#look(item, signal);
      if (seen !== null) looked.push({ item, seen });
      if (looked.length < BATCH) continue;
      changed += await writeLooked(this.ports.db, looked);
      looked = [];
    }
    return changed + (await writeLooked(this.ports.db, looked));
  }

  async #readItems(): Promise<readonly Evidence[]> {
    const { db } = this.ports;
    const here = new Set(await db.texts.toCollection().primaryKeys());
    const items = await db.evidence.orderBy('number').toArray();
    return items.filter((item) => item.removedAt === '' && !this.#passedOver.has(item.id) && needsLook(item, here));
  }

  async #look({ id, sha256, originalName }: Evidence, signal: AbortSignal): Promise<WholeInspection | null> {
    try {
      const file = await this.ports.evidenceFiles.open(sha256);
      if (file !== null) return await this.ports.inspect(file, originalName, signal);
    } catch {
      if (signal.aborted) return null;
    }
    this.#passedOver.add(id);
    return null;
  }

  #tell(progress: LookingProgress): void {
    this.#progress = progress;
    for (const listener of this.#listeners) listener();
  }
}

/** @param here digests that were looked at on this computer: each has a row in `texts`, be it an empty one */
function needsLook({ inspection, sha256 }: Evidence, here: ReadonlySet<Sha256>): boolean {
  return inspection.inspector < WHOLE_INSPECTOR_VERSION || !here.has(sha256);
}

/** The number of items of which something else is known. An item whose file was replaced meanwhile keeps what was seen in the new one. */
async function writeLooked(db: PortfolioDatabase, looked: readonly Looked[]): Promise<number> {
  if (looked.length === 0) return 0;
  return db.transaction('rw', db.evidence, db.texts, async () => {
    let changed = 0;
    for (const { item, seen } of looked) {
      const now = await db.evidence.get(item.id);
      if (now?.sha256 !== item.sha256) continue;
      await db.texts.put({ sha256: item.sha256, text: seen.text });
      if (isSame(now.inspection, seen.inspection)) continue;
      await db.evidence.update(item.id, { inspection: seen.inspection });
      if (toProblemText(now.inspection) !== toProblemText(seen.inspection)) changed += 1;
    }
    return changed;
  });
}

function isSame(a: Inspection, b: Inspection): boolean {
  return a.inspector === b.inspector && a.detectedType === b.detectedType && toProblemText(a) === toProblemText(b) && toFactsText(a) === toFactsText(b);
}

function toProblemText({ problems }: Inspection): string {
  return problems.map((problem) => JSON.stringify(Object.entries(problem).sort())).sort().join();
}

function toFactsText({ facts = {} }: Inspection): string {
  return JSON.stringify(Object.entries(facts).filter(([, value]) => value !== undefined).sort());
}
