import { createSHA256 } from 'hash-wasm';
import type { Sha256 } from '../../shared/domain/ids';
import type { Job } from './worker-jobs';

/** The SHA-256 of all bytes. Rejects when they can't be read, and with the signal's reason when cancelled. */
export type HashBlob = Job<Blob, Sha256>;

/** Bytes read at a time, and between two reports of progress. */
const STEP = 2 * 1024 * 1024;

/**
 * Hashes where it is called, piece by piece, so that memory stays flat whatever the size. Not by `stream()` with a
 * buffer of our own: Chromium hangs on it at some sizes.
 */
export const hashBlob: HashBlob = async (blob, { onProgress, signal } = {}) => {
  const hasher = await createSHA256();
  for (let at = 0; at < blob.size; at += STEP) {
    signal?.throwIfAborted();
    const end = Math.min(at + STEP, blob.size);
    const bytes = new Uint8Array(await blob.slice(at, end).arrayBuffer());
    // A file cut short meanwhile ends early in some browsers instead of failing.
    if (bytes.length !== end - at) throw new DOMException('the file changed while it was read', 'NotReadableError');
    hasher.update(bytes);
    onProgress?.(end);
  }
  signal?.throwIfAborted();
  return hasher.digest('hex') as Sha256;
};
