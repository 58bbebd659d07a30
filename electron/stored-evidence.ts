import { open } from 'node:fs/promises';
import type { Sha256 } from '../shared/domain/ids';
import type { EvidenceFolder } from './evidence-files';

const chunkBytes = 1024 * 1024;

/** An evidence file's bytes for the bundle writer, or null when they are gone. Opened only when it is read, so that none is left open. */
export async function openStoredEvidence(evidence: EvidenceFolder, sha256: Sha256): Promise<AsyncIterable<Uint8Array> | null> {
  const missing = await evidence.findMissing([sha256]);
  return missing.length > 0 ? null : readChunks(evidence.toPath(sha256));
}

async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    for (let done = 0; ; ) {
      // Not more than is left: hundreds of small texts would each take a large array. One byte is asked for at the end, so that a file that grew is noticed.
      const length = Math.min(chunkBytes, Math.max(1, size - done));
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(length), 0, length, null);
      if (bytesRead === 0) return;
      done += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
