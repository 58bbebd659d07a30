import type { Platform } from '../../shared/platform/platform';
import { findNamedEvidence } from '../../shared/safe-copies/find-named-evidence';
import { hashInWorker } from '../workers/hash-in-worker';
import { EvidenceDatabase } from './evidence-database';
import { createInTurn, inTurnAcrossWindows } from './in-turn';
import { createWebBundles } from './web-bundles';
import { WebEvidenceFiles } from './web-evidence-files';
import { createWebDocuments } from './web-documents';
import { createWebLifecycle } from './web-lifecycle';
import { findFolderDialog, WebSafeCopies } from './web-safe-copies';
import { DatabaseCopyFolder, SafeCopyDatabase } from './web-safe-copies-database';
import { createWebShell } from './web-shell';

/** The browser as a host: nothing but what the page itself may do. */
export function createWebPlatform(): Platform {
  const inTurn = 'locks' in navigator ? inTurnAcrossWindows : createInTurn();
  const storage = 'storage' in navigator ? navigator.storage : undefined;
  const chosen = new SafeCopyDatabase();
  const folder = new DatabaseCopyFolder(chosen, storage);
  const evidenceFiles = new WebEvidenceFiles({
    db: new EvidenceDatabase(),
    hash: hashInWorker,
    inTurn,
    storage,
    findNamedByCopies: (digests) => findNamedEvidence(folder, digests),
  });
  const askForFolder = findFolderDialog();
  // What a crash left behind is invisible already; removing it can wait and may fail.
  void evidenceFiles.sweep().catch(() => undefined);
  return {
    capabilities: { host: 'browser', canReveal: false, canMakePdf: false, canChooseSafeCopyPlace: askForFolder !== undefined },
    evidenceFiles,
    bundles: createWebBundles({ openEvidence: (sha256) => evidenceFiles.open(sha256) }),
    documents: createWebDocuments(evidenceFiles),
    lifecycle: createWebLifecycle(window),
    safeCopies: new WebSafeCopies({ folder, chosen, evidenceFiles, hash: hashInWorker, inTurn, askForFolder }),
    shell: createWebShell(),
  };
}
