import { BundleRefusalError } from '../bundle-refusal';
import type { RandomAccess } from './byte-ports';

const WINDOW_BYTES = 1 << 16;

/** Reads exactly `length` bytes or refuses: `truncated` beyond the end, `unreadable` when the host fails. */
export async function readExactly(access: RandomAccess, offset: number, length: number): Promise<Uint8Array> {
  if (length === 0) return new Uint8Array(0);
  const bytes = await access.read(offset, length).catch((cause: unknown) => {
    throw new BundleRefusalError('unreadable', cause instanceof Error ? cause.name : '');
  });
  if (bytes.length < length) throw new BundleRefusalError('truncated');
  return bytes;
}

/** Small reads in rising order become few large ones: 100,000 local headers are some dozens of reads, not 100,000. */
export class ReadWindow {
  readonly #access: RandomAccess;
  #start = 0;
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(access: RandomAccess) {
    this.#access = access;
  }

  async view(offset: number, length: number): Promise<DataView> {
    if (offset < this.#start || offset + length > this.#start + this.#bytes.length) {
      const wanted = Math.max(length, Math.min(WINDOW_BYTES, this.#access.size - offset));
      this.#bytes = await readExactly(this.#access, offset, wanted);
      this.#start = offset;
    }
    return new DataView(this.#bytes.buffer, this.#bytes.byteOffset + offset - this.#start, length);
  }
}

export function toBytes(view: DataView, offset: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + offset, length);
}

/** A 64-bit number that can be counted with exactly; anything larger is absurd in a zip file. */
export function toSafeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new BundleRefusalError('zip64', value.toString());
  return Number(value);
}
