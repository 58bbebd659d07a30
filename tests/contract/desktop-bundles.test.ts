import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerHostCall } from '../../electron/host-request';
import { createElectronBundles } from '../../renderer/platform/electron-bundles';
import type { HostBridge } from '../../shared/host/bridge';
import type { HostCallName } from '../../shared/host/contract';
import { aHost } from '../builders/a-host';
import { aHostPage } from '../builders/a-host-page';
import { describeBundles } from './bundles.contract';

/** The desktop's adapter, its parsers and handlers, and the writer on a disk; without Electron between. */
describeBundles('on the desktop', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'carrel-bundles-'));
  const place = path.join(root, 'documents');
  await mkdir(place);
  const revealed: string[] = [];
  const host = await aHost(root, { showInFolder: (file) => void revealed.push(path.basename(file)) });
  const { evidence } = host;
  const listeners = new Set<(event: unknown) => void>();
  let isRefused = false;
  const askWhereToSave = async (name: string): Promise<string | null> => {
    const chosen = isRefused ? null : path.join(place, name);
    isRefused = false;
    return chosen;
  };
  const page = aHostPage({ send: (_name, event) => listeners.forEach((listener) => listener(event)), askWhereToSave });
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
