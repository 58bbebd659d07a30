import type { Platform } from '../../shared/platform/platform';
import { hashInWorker } from '../workers/hash-in-worker';
import { EvidenceDatabase } from './evidence-database';
import { createInTurn, inTurnAcrossWindows } from './in-turn';
import { createWebBundles } from './web-bundles';
import { WebEvidenceFiles } from './web-evidence-files';
import { createWebLifecycle } from './web-lifecycle';

/** The browser as a host: nothing but what the page itself may do. */
export function createWebPlatform(): Platform {
  const evidenceFiles = new WebEvidenceFiles({
    db: new EvidenceDatabase(),
    hash: hashInWorker,
    inTurn: 'locks' in navigator ? inTurnAcrossWindows : createInTurn(),
    storage: 'storage' in navigator ? navigator.storage : undefined,
  });
  // What a crash left behind is invisible already; removing it can wait and may fail.
  void evidenceFiles.sweep().catch(() => undefined);
  return {
    capabilities: { host: 'browser', canReveal: false, canMakePdf: false },
    evidenceFiles,
    bundles: createWebBundles({ openEvidence: (sha256) => evidenceFiles.open(sha256) }),
    documents: {
      print: () => {
        window.print();
        return Promise.resolve();
      },
    },
    lifecycle: createWebLifecycle(window),
  };
}
