import type { TransferId } from '../shared/host/contract';
import type { EvidenceFolder } from './evidence-files';
import type { HostHandlers } from './handler-table';
import type { HostPage } from './host-page';
import type { PastedFiles } from './pasted-files';
import type { Transfers } from './transfers';

type EvidenceCall = 'copyEvidence' | 'beginEvidence' | 'appendEvidence' | 'commitEvidence' | 'findMissingEvidence' | 'verifyEvidence' | 'listEvidence' | 'discardEvidence';

export function createEvidenceHandlers(evidence: EvidenceFolder, transfers: Transfers, pasted: PastedFiles): Pick<HostHandlers, EvidenceCall> {
  return {
    copyEvidence: ({ transferId, name, path }, page) =>
      transfers.run(page.id, transferId, (signal) => evidence.copy({ path, name }, { signal, onProgress: toProgress(page, transferId) })),
    beginEvidence: ({ transferId, size }, page) => pasted.begin({ pageId: page.id, transferId }, size),
    appendEvidence: ({ transferId, bytes }, page) => pasted.append({ pageId: page.id, transferId }, bytes),
    commitEvidence: ({ transferId }, page) => pasted.commit({ pageId: page.id, transferId }),
    findMissingEvidence: ({ digests }) => evidence.findMissing(digests),
    verifyEvidence: ({ transferId, sha256 }, page) =>
      transfers.run(page.id, transferId, (signal) => evidence.verify(sha256, { signal, onProgress: toProgress(page, transferId) })),
    listEvidence: () => evidence.list(),
    discardEvidence: async ({ digests }) => {
      await evidence.discard(digests);
      return null;
    },
  };
}

function toProgress(page: HostPage, transferId: TransferId): (bytesDone: number) => void {
  return (bytesDone) => page.send('transferProgress', { transferId, bytesDone });
}
