import type { RandomAccess } from '../../shared/bundle/zip/byte-ports';

const CHUNK_BYTES = 1 << 20;

/** A Blob read piece by piece; a disk-backed one never comes into memory whole. */
export async function* readBlob(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    yield new Uint8Array(await blob.slice(at, at + CHUNK_BYTES).arrayBuffer());
  }
}

export function toBlobAccess(blob: Blob): RandomAccess {
  return { size: blob.size, read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()) };
}

/** Gathers a stream as a Blob, handing it to the browser (which may put it on disk) every few megabytes. */
export async function toBlob(source: AsyncIterable<Uint8Array>): Promise<Blob> {
  const blobs: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const bytes of source) {
    chunks.push(bytes as Uint8Array<ArrayBuffer>);
    size += bytes.length;
    if (size < 8 * CHUNK_BYTES) continue;
    blobs.push(new Blob(chunks));
    chunks = [];
    size = 0;
  }
  return new Blob([...blobs, ...chunks]);
}
