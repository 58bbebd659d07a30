import { bridgeName, type HostBridge } from '../../shared/host/bridge';
import type { Platform } from '../../shared/platform/platform';
import { createElectronBundles } from './electron-bundles';
import { createElectronEvidenceFiles } from './electron-evidence-files';
import { createElectronLifecycle } from './electron-lifecycle';

/** The desktop host. Everything goes through the bridge that the preload gave to the page. */
export function createElectronPlatform(bridge: HostBridge): Platform {
  return {
    capabilities: { host: 'desktop', canReveal: true, canMakePdf: false },
    evidenceFiles: createElectronEvidenceFiles(bridge),
    bundles: createElectronBundles(bridge),
    documents: { print: async () => void (await bridge.printPage({})) },
    lifecycle: createElectronLifecycle(bridge),
  };
}

/** The preload's bridge; null in a browser. Only `renderer/main.tsx` asks. */
export function findHostBridge(): HostBridge | null {
  return (window as unknown as Readonly<Record<string, HostBridge | undefined>>)[bridgeName] ?? null;
}
