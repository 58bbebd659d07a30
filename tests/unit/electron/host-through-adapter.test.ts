import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBundleFile } from '../../../electron/bundle-writer';
import { EvidenceFolder } from '../../../electron/evidence-files';
import { createHost, type Host } from '../../../electron/host-handlers';
import type { HostPage } from '../../../electron/host-page';
import { answerHostCall } from '../../../electron/host-request';
import { OpenedBundles } from '../../../electron/opened-bundles';
import { openStoredEvidence } from '../../../electron/stored-evidence';
import { createElectronPlatform } from '../../../renderer/platform/electron-platform';
import { hostCallNames } from '../../../shared/host/argument-parsers';
import type { HostBridge } from '../../../shared/host/bridge';
import type { BundlePlan } from '../../../shared/bundle/bundle-plan';
import type { Sha256 } from '../../../shared/domain/ids';
import { maxAppendBytes, type HostCallName } from '../../../shared/host/contract';
import type { Platform } from '../../../shared/platform/platform';
import { listFiles, makeTemporaryFolder } from './temporary-folder';

type Desk = { platform: Platform; folder: string; root: string; emit: (name: string, event: unknown) => void; confirmed: number[]; unsaved: boolean[]; shown: string[]; saveTo: (path: string | null) => void; host: Host };

/** The renderer's adapter and the main process's handlers, wired as the preload wires them, without Electron between. */
async function openDesk(pathOf: (file: File) => string = () => ''): Promise<Desk> {
  const root = await makeTemporaryFolder();
  const folder = join(root, 'evidence');
  const evidence = new EvidenceFolder(folder);
  await evidence.prepare();
  const [confirmed, unsaved, shown]: [number[], boolean[], string[]] = [[], [], []];
  const host = createHost({
    evidence,
    openedBundles: new OpenedBundles(),
    writeBundle: (plan, { path, ...options }) => writeBundleFile({ plan, target: path, openEvidence: (sha256) => openStoredEvidence(evidence, sha256) }, options),
    showInFolder: (path) => shown.push(path),
    setUnsaved: (_pageId, isUnsaved) => unsaved.push(isUnsaved),
    confirmFlush: (_pageId, requestId) => confirmed.push(requestId),
  });
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  const emit = (name: string, event: unknown): void => listeners.get(name)?.forEach((listener) => listener(event));
  let savePath: string | null = null;
  const page: HostPage = { id: 1, send: (name, event) => emit(name, event), print: () => Promise.resolve(), askWhereToSave: () => Promise.resolve(savePath) };
  const invoke = (call: HostCallName, raw: unknown) =>
    answerHostCall({ call, sender: { origin: 'app://carrel', url: 'app://carrel/', isMainFrame: true }, raw, page }, host.handlers, () => undefined);
  const on = (name: string) => (listener: (event: unknown) => void) => {
    const heard = listeners.get(name) ?? new Set();
    listeners.set(name, heard.add(listener));
    return () => heard.delete(listener);
  };
  const bridge = {
    ...Object.fromEntries(hostCallNames.map((call) => [call, (args: unknown) => invoke(call, args)])),
    copyEvidenceFile: async (transferId: string, file: File) => {
      const path = pathOf(file);
      return path === '' ? null : invoke('copyEvidence', { transferId, name: file.name, path });
    },
    onTransferProgress: on('transferProgress'), onBundleProgress: on('bundleProgress'), onFlushRequested: on('flushRequested'), onBundleWaiting: on('bundleWaiting'),
  } as unknown as HostBridge;
  return { platform: createElectronPlatform(bridge), folder, root, emit, confirmed, unsaved, shown, saveTo: (path) => (savePath = path), host };
}

const bytes = new Uint8Array(2 * maxAppendBytes + 99).map((_byte, index) => index % 253);
const digest = createHash('sha256').update(bytes).digest('hex') as Sha256;

describe('the desktop platform, from adapter to disk', () => {
  it('copies a file by its own path', async () => {
    const desk = await openDesk((file) => join(desk.root, file.name));
    await writeFile(join(desk.root, 'map.bin'), bytes);
    const progress: number[] = [];
    const added = await desk.platform.evidenceFiles.add(new File([bytes], 'map.bin'), { onProgress: (done) => progress.push(done) });
    expect(added).toEqual({ ok: true, value: { sha256: digest, size: bytes.length, wasKnown: false } });
    expect(progress.at(-1)).toBe(bytes.length);
    expect(await listFiles(desk.folder)).toEqual([join(digest.slice(0, 2), digest)]);
  });

  it('sends a pasted file in pieces, with the same result', async () => {
    const desk = await openDesk();
    const progress: number[] = [];
    const added = await desk.platform.evidenceFiles.add(new File([bytes], 'pasted.png'), { onProgress: (done) => progress.push(done) });
    expect(added).toMatchObject({ ok: true, value: { sha256: digest, size: bytes.length } });
    expect(progress).toEqual([maxAppendBytes, 2 * maxAppendBytes, bytes.length]);
    expect(Buffer.compare(await readFile(join(desk.folder, digest.slice(0, 2), digest)), bytes)).toBe(0);
  });

  it('leaves nothing of a pasted file that is cancelled, or whose page goes away', async () => {
    const desk = await openDesk();
    const controller = new AbortController();
    const added = await desk.platform.evidenceFiles.add(new File([bytes], 'pasted.png'), { signal: controller.signal, onProgress: () => controller.abort() });
    expect(added).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(await listFiles(desk.folder)).toEqual([]);
    const gone = await desk.platform.evidenceFiles.add(new File([bytes], 'pasted.png'), { onProgress: () => void desk.host.forgetPage(1) });
    await settle();
    expect(gone).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(await listFiles(desk.folder)).toEqual([]);
  });

  it('finds missing files, verifies and discards', async () => {
    const desk = await openDesk();
    const { evidenceFiles } = desk.platform;
    await evidenceFiles.add(new File([bytes], 'a'));
    expect(await evidenceFiles.verify(digest)).toBe('sound');
    await evidenceFiles.discard([digest]);
    expect(await evidenceFiles.verify(digest)).toBe('missing');
    expect(await evidenceFiles.findMissing([digest])).toEqual([digest]);
    expect(await evidenceFiles.openView(digest, 'image/png')).toBeNull();
  });

  it('writes a bundle where the person wants it, and shows it by a token', async () => {
    const desk = await openDesk();
    await desk.platform.evidenceFiles.add(new File([bytes], 'a'));
    const target = join(desk.root, 'out ü.zip');
    desk.saveTo(target);
    const steps = new Set<string>();
    const written = await desk.platform.bundles.write(aPlan(digest), { onProgress: ({ step }) => steps.add(step) });
    expect(written).toMatchObject({ ok: true, value: { fileName: basename(target) } });
    expect([...steps]).toEqual(['writing', 'verifying', 'placing']);
    expect((await readFile(target)).subarray(0, 2).toString()).toBe('PK');
    if (!written.ok) return;
    expect(JSON.stringify(written)).not.toContain(desk.root);
    await desk.platform.bundles.reveal(written.value.token);
    await desk.platform.bundles.reveal('unknown');
    expect(desk.shown).toEqual([target]);
  });

  it('writes nothing when no place was chosen, and names the evidence that is missing', async () => {
    const desk = await openDesk();
    expect(await desk.platform.bundles.write(aPlan(digest))).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    desk.saveTo(join(desk.root, 'out.zip'));
    expect(await desk.platform.bundles.write(aPlan(digest))).toEqual({ ok: false, problem: { kind: 'evidence-missing', item: 'E1 Map' } });
    expect(await listFiles(desk.root)).toEqual([]);
  });

  it('confirms a flush only when every part has written', async () => {
    const desk = await openDesk();
    desk.emit('flushRequested', { requestId: 1 });
    await settle();
    expect(desk.confirmed).toEqual([1]);
    const order: string[] = [];
    const stop = desk.platform.lifecycle.onFlushRequest(async () => void order.push('flushed'));
    desk.emit('flushRequested', { requestId: 2 });
    await settle();
    expect([order, desk.confirmed]).toEqual([['flushed'], [1, 2]]);
    stop();
    desk.platform.lifecycle.onFlushRequest(() => Promise.reject(new Error('disk full')));
    desk.emit('flushRequested', { requestId: 3 });
    await settle();
    expect([order, desk.confirmed]).toEqual([['flushed'], [1, 2]]);
  });
});

function aPlan(sha256: Sha256): BundlePlan {
  return {
    name: 'access-r1',
    payload: [
      { kind: 'text', path: 'data/index.html', text: '<!doctype html><title>x</title>' },
      { kind: 'evidence', path: 'data/evidence/E1 Map.bin', sha256, size: bytes.length, compress: false, label: 'E1 Map' },
    ],
    bagInfo: [['Bagging-Date', '2026-11-22']],
  };
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
