import type { NewSafeCopy, SafeCopies, SafeCopy, SafeCopyOutcome, SafeCopyPlace, SafeCopyPlaceId, SafeCopyProblem } from '../../shared/platform/safe-copies';
import type { PortfolioId } from '../../shared/domain/ids';

/** Quiet time before a copy is made, and the longest time without one while writing goes on; milliseconds. */
const QUIET = 30_000;
const LONGEST = 10 * 60_000;
/** Opening a portfolio has other things to do first; milliseconds. */
const AFTER_OPENING = 5_000;

export type SafeCopyFailure = { readonly place: SafeCopyPlaceId; readonly problem: SafeCopyProblem };

export type SafeCopyReport = {
  /** Null until they have been looked at. */
  readonly places: readonly SafeCopyPlace[] | null;
  /** Of this portfolio, in every place, the newest first. */
  readonly copies: readonly SafeCopy[];
  readonly isWriting: boolean;
  /** What the last try came to where it failed. */
  readonly failures: readonly SafeCopyFailure[];
  /** Evidence files that the last copy could not take along, because their bytes are gone or damaged here. */
  readonly missing: number;
};

export type KeeperClock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls once after so many milliseconds; returns the way to stop it. */
  readonly after: (wait: number, call: () => void) => () => void;
};

export type KeeperPorts = {
  readonly copies: Pick<SafeCopies, 'places' | 'list' | 'write'>;
  readonly portfolioId: PortfolioId;
  /** Saves what is pending and reads everything at one moment. */
  readonly read: () => Promise<NewSafeCopy>;
  /** Resolves when the person is not typing or moving just now. */
  readonly whenIdle: () => Promise<void>;
  readonly clock: KeeperClock;
};

const nothingYet: SafeCopyReport = { places: null, copies: [], isWriting: false, failures: [], missing: 0 };

/**
 * Keeps the safe copies of an open portfolio: one after half a minute without a change, at least every ten minutes while
 * writing goes on, and when it is opened or closed with something that no copy has. A place that fails is reported and
 * tried again with the next copy, or ten minutes later. Never throws and never stands in the way of writing.
 */
export class SafeCopyKeeper {
  readonly #listeners = new Set<() => void>();
  #report = nothingYet;
  /** When the first change happened that no copy has; null when there is none. */
  #changedAt: number | null = null;
  #stopWaiting: () => void = () => undefined;
  #isClosed = false;
  #reading: Promise<unknown> = Promise.resolve();
  /** Copies are made one after the other. */
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly ports: KeeperPorts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getReport = (): SafeCopyReport => this.#report;

  /** What is here may differ from the newest copy; whoever writes the copy finds out. */
  noteOpened(): void {
    this.#changedAt ??= this.ports.clock.now();
    this.#waitFor(AFTER_OPENING);
  }

  noteChange(): void {
    if (this.#isClosed) return;
    const now = this.ports.clock.now();
    this.#changedAt ??= now;
    this.#waitFor(Math.max(0, Math.min(QUIET, this.#changedAt + LONGEST - now)));
  }

  /** Makes a copy of what is there, changed or not. */
  async copyNow(): Promise<void> {
    this.#stopWaiting();
    this.#queue = this.#queue.then(() => this.#copy());
    return this.#queue;
  }

  /** Makes a copy if anything changed since the last one. */
  async copyChanges(): Promise<void> {
    return this.#changedAt === null ? this.#queue : this.copyNow();
  }

  /** Looks again at places and copies. */
  async look(): Promise<void> {
    const [places, copies] = await Promise.all([this.ports.copies.places(), this.ports.copies.list()]);
    this.#tell({ places, copies: copies.filter(({ portfolioId }) => portfolioId === this.ports.portfolioId) });
  }

  /** Resolves as soon as the records are no longer needed; what is still to be written goes on behind. */
  async close(): Promise<void> {
    this.#stopWaiting();
    this.#isClosed = true;
    if (this.#changedAt !== null) {
      const copy = this.#read();
      this.#queue = this.#queue.then(async () => this.#write(await copy));
    }
    await this.#reading;
  }

  #waitFor(wait: number): void {
    this.#stopWaiting();
    this.#stopWaiting = this.ports.clock.after(wait, () => void this.#copyWhenIdle());
  }

  async #copyWhenIdle(): Promise<void> {
    await this.ports.whenIdle();
    return this.#changedAt === null ? undefined : this.copyNow();
  }

  async #copy(): Promise<void> {
    // Closing has read on its own what this one was going to read.
    if (this.#isClosed) return;
    await this.#write(await this.#read());
  }

  /** Null when reading failed. */
  #read(): Promise<NewSafeCopy | null> {
    this.#changedAt = null;
    const reading = this.ports.read().catch(() => null);
    this.#reading = reading;
    return reading;
  }

  async #write(copy: NewSafeCopy | null): Promise<void> {
    this.#tell({ isWriting: true });
    const outcomes = copy === null ? [unread] : await this.ports.copies.write(copy).catch((failure: unknown) => [toOutcome(failure)]);
    const failures = outcomes.flatMap(({ place, result }) => (result.ok ? [] : [{ place, problem: result.problem }]));
    const missing = outcomes.reduce((most, { result }) => Math.max(most, result.ok ? result.value.missing.length : 0), 0);
    this.#tell({ isWriting: false, failures, missing });
    if (failures.length > 0) this.#tryLater();
    await this.look().catch(() => undefined);
  }

  #tryLater(): void {
    if (this.#isClosed || this.#changedAt !== null) return;
    this.#changedAt = this.ports.clock.now();
    this.#waitFor(LONGEST);
  }

  #tell(part: Partial<SafeCopyReport>): void {
    this.#report = { ...this.#report, ...part };
    for (const listener of this.#listeners) listener();
  }
}

const unread: SafeCopyOutcome = { place: 'own', result: { ok: false, problem: { kind: 'storage-failed', detail: 'the portfolio could not be read' } } };

function toOutcome(failure: unknown): SafeCopyOutcome {
  return { place: 'own', result: { ok: false, problem: { kind: 'storage-failed', detail: String(failure) } } };
}
