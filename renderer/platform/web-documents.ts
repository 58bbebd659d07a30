import type { Sha256 } from '../../shared/domain/ids';
import { refused } from '../../shared/domain/result';
import type { Documents, PrintDocument } from '../../shared/platform/documents';
import type { EvidenceFiles, EvidenceView } from '../../shared/platform/platform';
import { saveFilesInBrowser } from './web-files';
import { fillPictures } from './fill-pictures';
import { openPrintFrame, type PrintFrame } from './print-frame';

/**
 * Milliseconds that a document stays after it was handed over. No frame without scripts hears `afterprint`; by then the
 * dialog has been closed (where `print` waits for it) or has taken its own copy.
 */
const lingerMs = 60_000;

/** The browser's own dialog prints, and saves as PDF; no page can write a PDF by itself. */
export function createWebDocuments(evidenceFiles: Pick<EvidenceFiles, 'openView'>): Documents {
  let shown: PrintFrame | null = null;
  return {
    print: () => {
      window.print();
      return Promise.resolve();
    },
    printDocument: async (document) => {
      shown?.close();
      const opened = await openDocument(document, evidenceFiles);
      shown = opened;
      opened.print();
      setTimeout(opened.close, lingerMs);
    },
    makePdf: () => Promise.resolve(refused({ kind: 'not-drawn', detail: 'browser' })),
    saveFiles: saveFilesInBrowser,
    drawPdf: () => Promise.resolve(refused({ kind: 'not-drawn', detail: 'browser' })),
  };
}

async function openDocument({ html, pictures }: PrintDocument, evidenceFiles: Pick<EvidenceFiles, 'openView'>): Promise<PrintFrame> {
  const views = new Map<Sha256, EvidenceView>();
  const release = (): void => views.forEach((view) => view.release());
  try {
    for (const { sha256, mediaType } of pictures) {
      const view = await evidenceFiles.openView(sha256, mediaType);
      if (view !== null) views.set(sha256, view);
    }
  } catch (failure) {
    release();
    throw failure;
  }
  return openPrintFrame(fillPictures(html, new Map([...views].map(([sha256, { url }]) => [sha256, url]))), release);
}
