import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBundleFile } from '../../electron/bundle-writer';
import { EvidenceFolder } from '../../electron/evidence-files';
import { createHost } from '../../electron/host-handlers';
import type { HostPage } from '../../electron/host-page';
import { answerHostCall } from '../../electron/host-request';
import { OpenedBundles } from '../../electron/opened-bundles';
import { openStoredEvidence } from '../../electron/stored-evidence';
import { createElectronBundles } from '../../renderer/platform/electron-bundles';
import type { HostBridge } from '../../shared/host/bridge';
import type { HostCallName } from '../../shared/host/contract';
import { describeBundles } from './bundles.contract';

/** The desktop's adapter, its parsers and handlers, and the writer on a disk; without Electron between. */
describeBundles('on the desktop', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'carrel-bundles-'));
  const [place, store] = [path.join(root, 'documents'), path.join(root, 'evidence')];
  await Promise.all([mkdir(place), mkdir(store)]);
  const evidence = new EvidenceFolder(store);
  await evidence.prepare();
  const revealed: string[] = [];
  const host = createHost({
    evidence,
    openedBundles: new OpenedBundles(),
    writeBundle: (plan, { path: target, ...options }) => writeBundleFile({ plan, target, openEvidence: (sha256) => openStoredEvidence(evidence, sha256) }, options),
    showInFolder: (file) => void revealed.push(path.basename(file)),
    setUnsaved: () => undefined,
    confirmFlush: () => undefined,
  });
  const listeners = new Set<(event: unknown) => void>();
  let isRefused = false;
  const askWhereToSave = async (name: string): Promise<string | null> => {
    const chosen = isRefused ? null : path.join(place, name);
    isRefused = false;
    return chosen;
  };
  const page: HostPage = { id: 1, send: (_name, event) => listeners.forEach((listener) => listener(event)), print: async () => undefined, askWhereToSave };
  const sender = { origin: 'app://carrel', url: 'app://carrel/', isMainFrame: true };
  const call = (name: HostCallName) => (raw: unknown) => answerHostCall({ call: name, sender, raw, page }, host.handlers, () => undefined);
  const bridge = {
    writeBundle: call('writeBundle'),
    revealBundle: call('revealBundle'),
    cancelTransfer: call('cancelTransfer'),
    onBundleProgress: (listener: (event: unknown) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as HostBridge;
  let made = 0;
  return {
    bundles: createElectronBundles(bridge),
    canReveal: true,
    addEvidence: async (bytes) => {
      const own = path.join(root, `own-${(made += 1)}`);
      await writeFile(own, bytes);
      const added = await evidence.copy({ path: own, name: 'own' });
      if (!added.ok) throw new Error(added.problem.kind);
    },
    loseEvidence: (sha256) => evidence.discard([sha256]),
    damageEvidence: async (sha256) => writeFile(evidence.toPath(sha256), (await readFile(evidence.toPath(sha256))).map((byte) => byte ^ 1)),
    refuseNext: () => void (isRefused = true),
    readPlaced: (name) => readFile(path.join(place, name)).then((bytes) => createHash('sha256').update(bytes).digest('hex'), () => null),
    listPlace: () => readdir(place),
    revealed,
    close: () => rm(root, { recursive: true, force: true }),
  };
});
