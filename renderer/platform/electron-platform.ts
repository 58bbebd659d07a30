import { bridgeName, type HostBridge } from '../../shared/host/bridge';
import type { Platform } from '../../shared/platform/platform';
import { createElectronBundles } from './electron-bundles';
import { createElectronDocuments } from './electron-documents';
import { createElectronEvidenceFiles } from './electron-evidence-files';
import { createElectronLifecycle } from './electron-lifecycle';
import { createElectronSafeCopies } from './electron-safe-copies';
import { createElectronShell } from './electron-shell';

/** The desktop host. Everything goes through the bridge that the preload gave to the page. */
export function createElectronPlatform(bridge: HostBridge): Platform {
  return {
    capabilities: { host: 'desktop', canReveal: true, canMakePdf: true, canChooseSafeCopyPlace: true },
    evidenceFiles: createElectronEvidenceFiles(bridge),
    bundles: createElectronBundles(bridge),
    documents: createElectronDocuments(bridge),
    lifecycle: createElectronLifecycle(bridge),
    safeCopies: createElectronSafeCopies(bridge),
    shell: createElectronShell(bridge),
  };
}

/** The preload's bridge; null in a browser. Only `renderer/main.tsx` asks. */
export function findHostBridge(): HostBridge | null {
  return (window as unknown as Readonly<Record<string, HostBridge | undefined>>)[bridgeName] ?? null;
}
