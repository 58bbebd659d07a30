type Hold = (lock: object | null) => unknown;
type LockOptions = { readonly ifAvailable?: boolean; readonly signal?: AbortSignal };

/** Web Locks of one origin, as far as Carrel uses them: exclusive ones, in the order in which they are asked for. */
export class FakeLocks {
  readonly #tails = new Map<string, Promise<unknown>>();
  readonly #held = new Set<string>();

  async request(name: string, options: LockOptions | Hold, then?: Hold): Promise<unknown> {
    const { ifAvailable, signal } = typeof options === 'function' ? ({} as LockOptions) : options;
    const hold = typeof options === 'function' ? options : then;
    if (hold === undefined) throw new TypeError('a lock is asked for without a callback');
    if (ifAvailable === true && this.#held.has(name)) return hold(null);
    const before = this.#tails.get(name) ?? Promise.resolve();
    const turn = this.#takeTurn(name, { before, signal, hold });
    // One that gave up waiting lets nobody past those before it.
    this.#tails.set(name, Promise.allSettled([before, turn]));
    return turn;
  }

  isHeld(name: string): boolean {
    return this.#held.has(name);
  }

  async #takeTurn(name: string, { before, signal, hold }: { before: Promise<unknown>; signal: AbortSignal | undefined; hold: Hold }): Promise<unknown> {
    await Promise.race([before, whenAborted(signal)]);
    this.#held.add(name);
    try {
      return await hold({ name, mode: 'exclusive' });
    } finally {
      this.#held.delete(name);
    }
  }
}

async function whenAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    const abort = (): void => reject(signal?.reason as Error);
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort, { once: true });
  });
}
