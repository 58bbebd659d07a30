/**
 * Starts to read a source at once and keeps up to about `limit` bytes for whoever asks later, so that a disk or another
 * thread works while this one does. The source must give its arrays away. What it throws comes after what it gave.
 */
export class ReadAhead implements AsyncIterable<Uint8Array> {
  readonly #limit: number;
  readonly #ended: Promise<void>;
  readonly #waiting: (() => void)[] = [];
  readonly #chunks: Uint8Array[] = [];
  #held = 0;
  #failure: { readonly cause: unknown } | null = null;
  #state: 'reading' | 'ended' | 'stopped' = 'reading';

  constructor(source: AsyncIterable<Uint8Array>, limit: number) {
    this.#limit = limit;
    this.#ended = this.#read(source);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const bytes = this.#chunks.shift();
      if (bytes !== undefined) {
        this.#held -= bytes.length;
        this.#wake();
        yield bytes;
      } else if (this.#failure !== null) {
        throw this.#failure.cause;
      } else if (this.#state !== 'reading') {
        return;
      } else {
        await this.#change();
      }
    }
  }

  /** Ends reading and waits until the source has let go of what it holds; never throws. */
  async stop(): Promise<void> {
    this.#state = 'stopped';
    this.#chunks.length = 0;
    this.#wake();
    await this.#ended;
  }

  /** Never rejects: a failure waits for the consumer, and is nobody's business when there is none any more. */
  async #read(source: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      for await (const bytes of source) {
        if (this.#isStopped()) return;
        this.#chunks.push(bytes);
        this.#held += bytes.length;
        this.#wake();
        while (this.#held >= this.#limit && !this.#isStopped()) await this.#change();
        if (this.#isStopped()) return;
      }
    } catch (cause) {
      this.#failure = { cause };
    } finally {
      if (!this.#isStopped()) this.#state = 'ended';
      this.#wake();
    }
  }

  /** A call, so that the compiler does not take what it saw before an `await` for granted. */
  #isStopped(): boolean {
    return this.#state === 'stopped';
  }

  #change(): Promise<void> {
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
