import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Sha256 } from '../shared/domain/ids';
import type { EvidenceFolder } from './evidence-files';

/** Fewer and larger calls than 1 MiB; of 4 MiB, fresh memory costs more than the calls saved (decision 0022). */
const CHUNK_BYTES = 1 << 21;

/**
 * An evidence file's bytes for the bundle writer, or null when they are gone. The file is open from here on and is
 * closed when reading ends, so whoever asks must read. A call to the disk costs more than hashing a small file does:
 * with `size` told, in bytes, such a file takes three of them.
 */
export async function openStoredEvidence(evidence: EvidenceFolder, sha256: Sha256, size: number): Promise<AsyncIterable<Uint8Array> | null> {
  const handle = await open(evidence.toPath(sha256), 'r').catch((failure: unknown) => {
    if (failure instanceof Error && 'code' in failure && (failure.code === 'ENOENT' || failure.code === 'ENOTDIR')) return null;
    throw failure;
  });
  return handle === null ? null : readChunks(handle, size);
}

async function* readChunks(handle: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  try {
    for (let done = 0; ; ) {
      // One byte more than is left is asked for, and not given when the file is as it should be: that is its end.
      const length = Math.min(CHUNK_BYTES, Math.max(0, size - done) + 1);
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(length), 0, length, null);
      done += bytesRead;
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
      if (bytesRead === 0 || (bytesRead < length && done === size)) return;
    }
  } finally {
    await handle.close();
  }
}
