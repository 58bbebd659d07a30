import type { RandomAccess } from '../../shared/bundle/zip/byte-ports';
import { foreseeDigest } from './foreseen-digests';

/** Most pictures and scans are one piece: then their digest is taken in one call, and asking for pieces costs little. */
const CHUNK_BYTES = 1 << 22;
const HANDED_ON_BYTES = 1 << 23;

/** A Blob read piece by piece; a disk-backed one never comes into memory whole. */
export async function* readBlob(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    // A slice is an object of its own to the browser, and costs as much as reading a small file.
    const isWhole = blob.size <= CHUNK_BYTES;
    yield new Uint8Array(await (isWhole ? blob : blob.slice(at, at + CHUNK_BYTES)).arrayBuffer());
  }
}

/** As `readBlob`, with the digest of a blob that is one piece taken before it is handed on. */
export async function* readBlobForDigest(blob: Blob): AsyncGenerator<Uint8Array> {
  for await (const bytes of readBlob(blob)) {
    if (bytes.length === blob.size) await foreseeDigest(bytes);
    yield bytes;
  }
}

const WINDOW_BYTES = 1 << 20;
/** Between the data of two entries lies a header of some hundred bytes. */
const NEAR_BYTES = 1 << 12;

/**
 * A Blob read in any order. Asking the browser for bytes costs more than a small file is worth, so reads that follow one
 * another are served from one of a mebibyte; reads here and there take no more than was asked for.
 */
export function toBlobAccess(blob: Blob): RandomAccess {
  let held = { at: 0, bytes: new Uint8Array(0) };
  let end = -1;
  const load = async (at: number, length: number): Promise<void> => {
    held = { at, bytes: new Uint8Array(await blob.slice(at, at + length).arrayBuffer()) };
  };
  return {
    size: blob.size,
    async read(offset, length) {
      const isNext = offset >= end && offset - end <= NEAR_BYTES;
      const isHeld = offset >= held.at && offset + length <= held.at + held.bytes.length;
      if (!isHeld) await load(offset, isNext ? Math.max(length, WINDOW_BYTES) : length);
      end = offset + length;
      return held.bytes.subarray(offset - held.at, offset - held.at + length);
    },
  };
}

/** Gathers a stream as a Blob, handing it to the browser (which may put it on disk) every few megabytes. */
export async function toBlob(source: AsyncIterable<Uint8Array>): Promise<Blob> {
  const blobs: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const bytes of source) {
    chunks.push(bytes as Uint8Array<ArrayBuffer>);
    size += bytes.length;
    if (size < HANDED_ON_BYTES) continue;
    blobs.push(new Blob(chunks));
    chunks = [];
    size = 0;
  }
  return new Blob([...blobs, ...chunks]);
}
