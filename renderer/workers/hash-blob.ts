import { createSHA256 } from 'hash-wasm';
import type { Sha256 } from '../../shared/domain/ids';
import type { Job } from './worker-jobs';

/** The SHA-256 of all bytes. Rejects when they can't be read, and with the signal's reason when cancelled. */
export type HashBlob = Job<Blob, Sha256>;

/** Bytes between two reports of progress. */
const REPORT_EVERY = 2 * 1024 * 1024;

/** Hashes where it is called, chunk by chunk, so that memory stays flat whatever the size. */
export const hashBlob: HashBlob = async (blob, { onProgress, signal } = {}) => {
  const hasher = await createSHA256();
  const reader = openReader(blob);
  let [bytesDone, reported] = [0, 0];
  try {
    for (;;) {
      signal?.throwIfAborted();
      const value = await reader.read();
      if (value === null) break;
      hasher.update(value);
      bytesDone += value.byteLength;
      if (bytesDone - reported < REPORT_EVERY) continue;
      onProgress?.(bytesDone);
      reported = bytesDone;
    }
  } catch (failure) {
    await reader.cancel();
    throw failure;
  }
  // A file cut short while it was read ends early in some browsers instead of failing.
  if (bytesDone !== blob.size) throw new DOMException('the file changed while it was read', 'NotReadableError');
  onProgress?.(bytesDone);
  return hasher.digest('hex') as Sha256;
};

type ChunkReader = { readonly read: () => Promise<Uint8Array | null>; readonly cancel: () => Promise<void> };

/** Bytes read at a time where the browser fills a buffer of ours. */
const BUFFER_BYTES = 1024 * 1024;

/** Reads into one buffer again and again where the browser can, so that nothing waits for the garbage collector. */
function openReader(blob: Blob): ChunkReader {
  const stream = blob.stream();
  try {
    const reader = stream.getReader({ mode: 'byob' });
    let buffer = new ArrayBuffer(BUFFER_BYTES);
    const read = async (): Promise<Uint8Array | null> => {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (value !== undefined) buffer = value.buffer;
      return done ? null : value;
    };
    return { read, cancel: () => reader.cancel().catch(() => undefined) };
  } catch {
    const reader = stream.getReader();
    const read = async (): Promise<Uint8Array | null> => (await reader.read()).value ?? null;
    return { read, cancel: () => reader.cancel().catch(() => undefined) };
  }
}
