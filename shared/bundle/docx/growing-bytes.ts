import type { WriteTarget } from '../zip/byte-ports';

/** A file in memory; for what is known to be small. */
export class GrowingBytes implements WriteTarget {
  #held = new Uint8Array(1 << 16);
  #length = 0;

  writeAt(position: number, bytes: Uint8Array): Promise<void> {
    const end = position + bytes.length;
    if (end > this.#held.length) {
      const larger = new Uint8Array(Math.max(end, this.#held.length * 2));
      larger.set(this.#held.subarray(0, this.#length));
      this.#held = larger;
    }
    this.#held.set(bytes, position);
    this.#length = Math.max(this.#length, end);
    return Promise.resolve();
  }

  get bytes(): Uint8Array {
    return this.#held.subarray(0, this.#length);
  }
}
