import { createBundleHandlers, type BundleServices } from './bundle-handlers';
import { createDocumentHandlers, type DocumentServices } from './document-handlers';
import type { EvidenceFolder } from './evidence-files';
import { createEvidenceHandlers } from './evidence-handlers';
import type { HostHandlers } from './handler-table';
import { createFilesHandlers } from './files-handlers';
import { PastedFiles } from './pasted-files';
import { ProgressBoard, type OverallProgress } from './progress-board';
import { withProgress } from './progress-handlers';
import { createSafeCopyHandlers } from './safe-copy-handlers';
import type { DesktopSafeCopies } from './safe-copies';
import { createShellHandlers, type ShellServices } from './shell-handlers';
import { Transfers } from './transfers';
import { WrittenBundles } from './written-bundles';

export type HostServices = BundleServices &
  DocumentServices &
  ShellServices & {
    readonly evidence: EvidenceFolder;
    readonly safeCopies: DesktopSafeCopies;
    readonly showProgress: (progress: OverallProgress) => void;
  };

export type Host = {
  readonly handlers: HostHandlers;
  /** Ends whatever a page had running; nothing half-done stays. */
  readonly forgetPage: (pageId: number) => Promise<void>;
};

/** What the desktop does for the page. Knows no window and no Electron, so that tests can run it as it is. */
export function createHost(services: HostServices): Host {
  const transfers = new Transfers();
  const pasted = new PastedFiles(services.evidence);
  const written = new WrittenBundles();
  const documents = createDocumentHandlers(services, transfers, written);
  const newFiles = createFilesHandlers(written);
  const handlers: HostHandlers = {
    ...createEvidenceHandlers(services.evidence, transfers, pasted),
    ...createBundleHandlers(services, transfers, written),
    ...documents.handlers,
    ...newFiles.handlers,
    ...createSafeCopyHandlers(services.safeCopies, transfers),
    ...createShellHandlers(services),
    cancelTransfer: async ({ transferId }, page) => {
      transfers.cancel(page.id, transferId);
      await newFiles.abandon(page.id, transferId);
      await pasted.abandon({ pageId: page.id, transferId });
      return null;
    },
  };
  const forgetPage = async (pageId: number): Promise<void> => {
    transfers.cancelPage(pageId);
    documents.forgetPage(pageId);
    await newFiles.forgetPage(pageId);
    await pasted.abandonPage(pageId);
  };
  return { handlers: withProgress(handlers, new ProgressBoard(services.showProgress)), forgetPage };
}
