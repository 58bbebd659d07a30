import type { HostBridge } from '../../shared/host/bridge';
import type { Documents, PrintDocument } from '../../shared/platform/documents';
import { toAnswer } from './electron-transfer';
import { fillPictures } from './fill-pictures';

/** The main process draws documents in a window of its own and takes the pictures from the evidence by itself. */
export function createElectronDocuments(bridge: HostBridge): Documents {
  return {
    print: async () => void toAnswer(await bridge.printPage({})),
    printDocument: async (document) => void toAnswer(await bridge.printDocument({ html: toFilled(document) })),
    makePdf: async (document) => toAnswer(await bridge.makePdf({ name: document.name, html: toFilled(document) })),
  };
}

function toFilled({ html, pictures }: PrintDocument): string {
  return fillPictures(html, new Map(pictures.map(({ sha256, mediaType }) => [sha256, `/evidence/${sha256}?type=${encodeURIComponent(mediaType)}`])));
}
