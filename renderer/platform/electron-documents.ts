import { ok, refused } from '../../shared/domain/result';
import type { HostBridge } from '../../shared/host/bridge';
import type { Documents, PrintDocument } from '../../shared/platform/documents';
import { runTransfer, toAnswer } from './electron-transfer';
import { saveFilesByHost } from './electron-files';
import { fillPictures } from './fill-pictures';

/** The main process draws documents in a window of its own and takes the pictures from the evidence by itself. */
export function createElectronDocuments(bridge: HostBridge): Documents {
  return {
    print: async () => void toAnswer(await bridge.printPage({})),
    printDocument: async (document) => void toAnswer(await bridge.printDocument({ html: toFilled(document) })),
    makePdf: async (document) => toAnswer(await bridge.makePdf({ name: document.name, html: toFilled(document) })),
    saveFiles: (name, files) => saveFilesByHost(bridge, name, files),
    drawPdf: async (document, { madeOn, author = '', signal }) => {
      if (signal?.aborted === true) return refused({ kind: 'cancelled' });
      const drawn = await runTransfer(bridge, signal, async (transferId) => toAnswer(await bridge.drawPdf({ transferId, html: toFilled(document), madeOn, author })));
      return drawn.ok ? ok(new Blob([drawn.value as Uint8Array<ArrayBuffer>], { type: 'application/pdf' })) : drawn;
    },
  };
}

function toFilled({ html, pictures }: PrintDocument): string {
  return fillPictures(html, new Map(pictures.map(({ sha256, mediaType }) => [sha256, `/evidence/${sha256}?type=${encodeURIComponent(mediaType)}`])));
}
