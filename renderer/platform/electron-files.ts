import { refused, type Result } from '../../shared/domain/result';
import type { HostBridge } from '../../shared/host/bridge';
import { maxAppendBytes } from '../../shared/host/contract';
import type { DocumentProblem, NewFile, SavedFiles } from '../../shared/platform/documents';
import { runTransfer, toAnswer } from './electron-transfer';

/** Sends files piece by piece, each piece waiting for the one before; an empty file is one empty piece. */
export async function saveFilesByHost(bridge: HostBridge, name: string, files: readonly NewFile[]): Promise<Result<SavedFiles, DocumentProblem>> {
  return runTransfer(bridge, undefined, async (transferId) => {
    const begun = toAnswer(await bridge.beginFiles({ transferId, name, files: files.map((file) => file.name) }));
    if (!begun.ok) return begun;
    for (const [index, { blob }] of files.entries()) {
      for (let start = 0; start === 0 || start < blob.size; start += maxAppendBytes) {
        const bytes = await readPiece(blob, start);
        if (bytes === null) {
          toAnswer(await bridge.cancelTransfer({ transferId }));
          return refused({ kind: 'write-failed', detail: 'unreadable' });
        }
        const appended = toAnswer(await bridge.appendFile({ transferId, index, bytes }));
        if (!appended.ok) return appended;
      }
    }
    return toAnswer(await bridge.placeFiles({ transferId }));
  });
}

async function readPiece(blob: Blob, start: number): Promise<Uint8Array | null> {
  return blob.slice(start, start + maxAppendBytes).arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
}
