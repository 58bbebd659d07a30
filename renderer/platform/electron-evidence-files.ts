import { isSha256, type Sha256 } from '../../shared/domain/ids';
import { refused, type Result } from '../../shared/domain/result';
import type { HostBridge } from '../../shared/host/bridge';
import { maxAppendBytes, type TransferId } from '../../shared/host/contract';
import type { EvidenceFiles, StorageProblem, StoredFile, TransferOptions } from '../../shared/platform/platform';
import { runTransfer, toAnswer } from './electron-transfer';

type Added = Result<StoredFile, StorageProblem>;

export function createElectronEvidenceFiles(bridge: HostBridge): EvidenceFiles {
  return {
    add: (file, options = {}) => addFile(bridge, file, options),
    open: openStored,
    openView: async (sha256, mediaType) => {
      const missing = toAnswer(await bridge.findMissingEvidence({ digests: [sha256] }));
      if (missing.length > 0) return null;
      return { url: `${toAddress(sha256)}?type=${encodeURIComponent(mediaType)}`, release: () => undefined };
    },
    findMissing: async (digests) => toAnswer(await bridge.findMissingEvidence({ digests })),
    verify: async (sha256, options = {}) => verifyStored(bridge, sha256, options),
    list: async () => toAnswer(await bridge.listEvidence({})),
    discard: async (digests) => void toAnswer(await bridge.discardEvidence({ digests })),
  };
}

async function addFile(bridge: HostBridge, file: File, { signal, onProgress }: TransferOptions): Promise<Added> {
  if (signal?.aborted === true) return refused({ kind: 'cancelled' });
  return runTransfer(bridge, signal, async (transferId) => {
    const stop = bridge.onTransferProgress((event) => {
      if (event.transferId === transferId) onProgress?.(Math.min(event.bytesDone, file.size));
    });
    try {
      const copied = await bridge.copyEvidenceFile(transferId, file);
      return copied === null ? await sendBytes(bridge, transferId, { file, signal, onProgress }) : toAnswer(copied);
    } finally {
      stop();
    }
  });
}

type Sending = { readonly file: File; readonly signal: AbortSignal | undefined; readonly onProgress: TransferOptions['onProgress'] };

/** A pasted file has no path: its bytes go over piece by piece, each waiting for the one before. */
async function sendBytes(bridge: HostBridge, transferId: TransferId, { file, signal, onProgress }: Sending): Promise<Added> {
  const begun = toAnswer(await bridge.beginEvidence({ transferId, name: file.name, size: file.size }));
  if (!begun.ok) return begun;
  for (let start = 0; start < file.size; start += maxAppendBytes) {
    const bytes = await readPiece(file, start);
    const isCancelled = signal?.aborted === true;
    if (bytes === null || isCancelled) {
      toAnswer(await bridge.cancelTransfer({ transferId }));
      return refused(isCancelled ? { kind: 'cancelled' } : { kind: 'unreadable', name: file.name });
    }
    const appended = toAnswer(await bridge.appendEvidence({ transferId, bytes }));
    if (!appended.ok) return appended;
    onProgress?.(start + bytes.byteLength);
  }
  return toAnswer(await bridge.commitEvidence({ transferId }));
}

async function readPiece(file: File, start: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(start, start + maxAppendBytes).arrayBuffer());
  } catch {
    return null;
  }
}

/** A Blob of the browser's own blob store, which keeps large bytes on disk. */
async function openStored(sha256: Sha256): Promise<Blob | null> {
  const response = await fetch(toAddress(sha256));
  return response.ok ? response.blob() : null;
}

async function verifyStored(bridge: HostBridge, sha256: Sha256, { signal, onProgress }: TransferOptions): Promise<'sound' | 'damaged' | 'missing'> {
  signal?.throwIfAborted();
  return runTransfer(bridge, signal, async (transferId) => {
    const stop = bridge.onTransferProgress((event) => {
      if (event.transferId === transferId) onProgress?.(event.bytesDone);
    });
    try {
      const outcome = toAnswer(await bridge.verifyEvidence({ transferId, sha256 }));
      if (outcome !== 'cancelled') return outcome;
      throw new DOMException('The verification was cancelled.', 'AbortError');
    } finally {
      stop();
    }
  });
}

function toAddress(sha256: Sha256): string {
  if (!isSha256(sha256)) throw new Error('Not a digest');
  return `/evidence/${sha256}`;
}
