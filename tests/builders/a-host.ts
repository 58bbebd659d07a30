import { join } from 'node:path';
import { writeBundleFile } from '../../electron/bundle-writer';
import { EvidenceFolder } from '../../electron/evidence-files';
import { createHost, type Host, type HostServices } from '../../electron/host-handlers';
import { OpenedBundles } from '../../electron/opened-bundles';
import { DesktopSafeCopies } from '../../electron/safe-copies';
import { openStoredEvidence } from '../../electron/stored-evidence';

/** The main process's handlers over a folder of its own, with the real disk and no window. */
export async function aHost(root: string, own: Partial<HostServices> = {}): Promise<Host & { readonly evidence: EvidenceFolder }> {
  const evidence = new EvidenceFolder(join(root, 'evidence'));
  await evidence.prepare();
  const showInFolder = own.showInFolder ?? (() => undefined);
  const host = createHost({
    evidence,
    safeCopies: new DesktopSafeCopies({ documentsFolder: join(root, 'documents'), profileFolder: join(root, 'profile'), evidence, showInFolder }),
    openedBundles: new OpenedBundles(),
    writeBundle: (plan, { path, ...options }) => writeBundleFile({ plan, target: path, openEvidence: (sha256, size) => openStoredEvidence(evidence, sha256, size) }, options),
    showInFolder,
    showProgress: () => undefined,
    showShell: () => undefined,
    setUnsaved: () => undefined,
    confirmFlush: () => undefined,
    openPrintPage: () => Promise.reject(new Error('nothing is drawn here')),
    drawingLimitMs: 1_000,
    ...own,
  });
  return { ...host, evidence };
}
