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
  const reader = blob.stream().getReader();
  let [bytesDone, reported] = [0, 0];
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      hasher.update(value);
      bytesDone += value.byteLength;
      if (bytesDone - reported < REPORT_EVERY) continue;
      onProgress?.(bytesDone);
      reported = bytesDone;
    }
  } catch (failure) {
    await reader.cancel().catch(() => undefined);
    throw failure;
  }
  // A file cut short while it was read ends early in some browsers instead of failing.
  if (bytesDone !== blob.size) throw new DOMException('the file changed while it was read', 'NotReadableError');
  onProgress?.(bytesDone);
  return hasher.digest('hex') as Sha256;
};
