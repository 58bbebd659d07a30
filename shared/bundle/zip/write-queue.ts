import type { WriteTarget } from './byte-ports';

/** At most so many writes wait, so memory is bounded by it times the largest write. */
const WRITES_WAITING = 4;

/**
 * Writes one after the other, in order, while the caller goes on. A failure is thrown by a later call, at the latest by
 * `finish`; nothing is written after it.
 */
export class WriteQueue {
  readonly #target: WriteTarget;
  readonly #waiting: Promise<void>[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(target: WriteTarget) {
    this.#target = target;
  }

  /** `bytes` are given away. Returns when there is room for the next. */
  async put(position: number, bytes: Uint8Array): Promise<void> {
    this.#last = this.#last.then(() => this.#target.writeAt(position, bytes));
    // Whoever asks next is told; until then it is no unhandled rejection.
    this.#last.catch(() => undefined);
    this.#waiting.push(this.#last);
    if (this.#waiting.length >= WRITES_WAITING) await this.#waiting.shift();
  }

  /** Waits until everything is written; throws what the target threw. */
  async finish(): Promise<void> {
    this.#waiting.length = 0;
    await this.#last;
  }

  /** Waits until nothing is being written any more; never throws. */
  async settle(): Promise<void> {
    await this.#last.catch(() => undefined);
  }
}
