import type { WriteTarget } from './byte-ports';
import { WriteQueue } from './write-queue';

const BUFFER_BYTES = 1 << 20;
/** Before a large chunk the buffer often holds no more than a header. */
const LITTLE_BYTES = 1 << 14;

/**
 * Writes on at the end of a target, gathering small records into large writes, and overwrites earlier bytes wherever
 * they are by then. The target writes while the caller prepares what follows. Memory: some buffers of 1 MiB, whatever
 * the size of the file.
 */
export class BufferedTarget {
  readonly #queue: WriteQueue;
  #buffer = new Uint8Array(BUFFER_BYTES);
  #filled = 0;
  /** Where the buffer's first byte goes. */
  #start = 0;

  constructor(target: WriteTarget) {
    this.#queue = new WriteQueue(target);
  }

  get position(): number {
    return this.#start + this.#filled;
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#filled + bytes.length > BUFFER_BYTES) await this.#flush();
    if (bytes.length >= BUFFER_BYTES) {
      await this.#queue.put(this.#start, bytes);
      this.#start += bytes.length;
      return;
    }
    this.#buffer.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  async overwrite(position: number, bytes: Uint8Array): Promise<void> {
    if (position + bytes.length > this.position) throw new Error('Only bytes already written can be overwritten');
    if (position < this.#start && position + bytes.length > this.#start) await this.#flush();
    if (position >= this.#start) this.#buffer.set(bytes, position - this.#start);
    else await this.#queue.put(position, bytes);
  }

  /** When it returns, the target has taken every byte. */
  async finish(): Promise<void> {
    await this.#flush();
    await this.#queue.finish();
  }

  /** Waits until the target is at rest, for a file that is given up; never throws. */
  settle(): Promise<void> {
    return this.#queue.settle();
  }

  async #flush(): Promise<void> {
    if (this.#filled === 0) return;
    // A host may keep the array after `writeAt` returns (a stream's queue, a message), so it is given away, or a copy of little.
    const isLittle = this.#filled <= LITTLE_BYTES;
    const bytes = isLittle ? this.#buffer.slice(0, this.#filled) : this.#buffer.subarray(0, this.#filled);
    if (!isLittle) this.#buffer = new Uint8Array(BUFFER_BYTES);
    await this.#queue.put(this.#start, bytes);
    this.#start += this.#filled;
    this.#filled = 0;
  }
}
