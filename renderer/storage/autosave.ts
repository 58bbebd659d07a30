/** Quiet time after the last change before it is written, and the longest wait while changes go on; milliseconds. */
const QUIET = 800;
const LONGEST = 5000;

export type SaveState = 'saved' | 'saving' | 'failed';

export type SaveReport = {
  readonly state: SaveState;
  /** When the last write succeeded; milliseconds since 1970, 0 for never in this sitting. */
  readonly savedAt: number;
  /** What went wrong, for choosing the sentence; null unless `failed`. */
  readonly failure: unknown;
};

export type AutosavePorts<Key, Value> = {
  /** Writes one record durably; a rejection makes the state `failed` and keeps the value. */
  readonly write: (key: Key, value: Value) => Promise<void>;
  readonly now: () => number;
};

type Pending<Value> = { value: Value; firstAt: number; hasFailed: boolean; timer: ReturnType<typeof setTimeout> | undefined };

/**
 * Saves each record a moment after it stops changing, and at least every five seconds while it does not. A value stays
 * pending until its write has succeeded; a failed one is tried again by its next change and by `flush`. The state is
 * `failed` while any record is, whatever becomes of the others.
 */
export class Autosave<Key extends string, Value> {
  readonly #pending = new Map<Key, Pending<Value>>();
  readonly #listeners = new Set<() => void>();
  #report: SaveReport = { state: 'saved', savedAt: 0, failure: null };
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly ports: AutosavePorts<Key, Value>) {}

  /** Takes a new value for `key`; returns at once. */
  change(key: Key, value: Value): void {
    const now = this.ports.now();
    const pending = this.#pending.get(key) ?? { value, firstAt: now, hasFailed: false, timer: undefined };
    pending.value = value;
    clearTimeout(pending.timer);
    const wait = Math.max(0, Math.min(QUIET, pending.firstAt + LONGEST - now));
    pending.timer = setTimeout(() => void this.#write(key), wait);
    this.#pending.set(key, pending);
    if (this.#report.state === 'saved') this.#tell({ ...this.#report, state: 'saving' });
  }

  /** Writes everything pending now. Resolves to true when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    await Promise.all([...this.#pending.keys()].map((key) => this.#write(key)));
    return this.#pending.size === 0;
  }

  /** The newest value of `key` that is not saved yet. */
  unsaved(key: Key): Value | undefined {
    return this.#pending.get(key)?.value;
  }

  /** Every value that is not saved yet, for the way out when saving fails. */
  allUnsaved(): readonly (readonly [Key, Value])[] {
    return [...this.#pending].map(([key, pending]) => [key, pending.value]);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getReport = (): SaveReport => this.#report;

  /** One write at a time, so that an older value can never land after a newer one. */
  #write(key: Key): Promise<void> {
    clearTimeout(this.#pending.get(key)?.timer);
    this.#queue = this.#queue.then(() => this.#writeNow(key));
    return this.#queue;
  }

  async #writeNow(key: Key): Promise<void> {
    const pending = this.#pending.get(key);
    if (pending === undefined) return;
    const { value } = pending;
    try {
      await this.ports.write(key, value);
    } catch (failure) {
      pending.hasFailed = true;
      this.#tell({ ...this.#report, state: 'failed', failure });
      return;
    }
    pending.hasFailed = false;
    if (pending.value === value) this.#pending.delete(key);
    else pending.firstAt = this.ports.now();
    const state = this.#toState();
    this.#tell({ state, savedAt: this.ports.now(), failure: state === 'failed' ? this.#report.failure : null });
  }

  #toState(): SaveState {
    if ([...this.#pending.values()].some(({ hasFailed }) => hasFailed)) return 'failed';
    return this.#pending.size === 0 ? 'saved' : 'saving';
  }

  /** A listener that throws is a bug of its own; it is reported, and never stops the saving. */
  #tell(report: SaveReport): void {
    this.#report = report;
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (failure) {
        queueMicrotask(() => {
          throw failure;
        });
      }
    }
  }
}
