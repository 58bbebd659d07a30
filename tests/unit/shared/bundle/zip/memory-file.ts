import { nodeBytes } from '../../../../../electron/node-bytes';
import type { RandomAccess, WriteTarget } from '../../../../../shared/bundle/zip/byte-ports';
import { ZipWriter } from '../../../../../shared/bundle/zip/zip-writer';
import { ZIP64_LIMITS } from '../../../../../shared/bundle/zip/zip-records';

/** A file in memory that grows where it is written. */
export class MemoryFile implements WriteTarget {
  #bytes = new Uint8Array(0);
  largestWrite = 0;

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }
  async writeAt(position: number, bytes: Uint8Array): Promise<void> {
    this.largestWrite = Math.max(this.largestWrite, bytes.length);
    if (position + bytes.length > this.#bytes.length) {
      const grown = new Uint8Array(position + bytes.length);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, position);
  }
}

export function toAccess(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

export async function* inChunks(bytes: Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export type TestEntry = { readonly path: string; readonly content: Uint8Array | string; readonly compress?: boolean };

export const toBytes = (content: Uint8Array | string): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** A zip by our own writer. */
export async function aZip(entries: readonly TestEntry[], limits = ZIP64_LIMITS): Promise<Uint8Array<ArrayBuffer>> {
  const file = new MemoryFile();
  const zip = new ZipWriter(file, nodeBytes, limits);
  for (const { path, content, compress = false } of entries) {
    const bytes = toBytes(content);
    await zip.add({ path, size: bytes.length, compress, source: inChunks(bytes) });
  }
  await zip.finish();
  return file.bytes;
}
