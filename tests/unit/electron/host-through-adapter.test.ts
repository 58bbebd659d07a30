import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Host } from '../../../electron/host-handlers';
import { answerHostCall } from '../../../electron/host-request';
import { OpenedBundles } from '../../../electron/opened-bundles';
import { createElectronPlatform } from '../../../renderer/platform/electron-platform';
import { hostCallNames } from '../../../shared/host/argument-parsers';
import type { HostBridge } from '../../../shared/host/bridge';
import type { BundlePlan } from '../../../shared/bundle/bundle-plan';
import type { Sha256 } from '../../../shared/domain/ids';
import { maxAppendBytes, type HostCallName } from '../../../shared/host/contract';
import type { Platform } from '../../../shared/platform/platform';
import type { ShellState } from '../../../shared/platform/shell';
import { aHost } from '../../builders/a-host';
import { aHostPage } from '../../builders/a-host-page';
import { listFiles, makeTemporaryFolder } from './temporary-folder';

type Desk = { platform: Platform; folder: string; root: string; emit: (name: string, event: unknown) => void; confirmed: string[]; unsaved: (readonly string[])[]; shells: ShellState[]; shown: string[]; opened: OpenedBundles; saveTo: (path: string | null) => void; host: Host };

/** The renderer's adapter and the main process's handlers, wired as the preload wires them, without Electron between. */
async function openDesk(pathOf: (file: File) => string = () => ''): Promise<Desk> {
  const root = await makeTemporaryFolder();
  const folder = join(root, 'evidence');
  const [confirmed, unsaved, shells, shown]: [string[], (readonly string[])[], ShellState[], string[]] = [[], [], [], []];
  const opened = new OpenedBundles();
  const host = await aHost(root, {
    openedBundles: opened,
    showInFolder: (path) => shown.push(path),
    showShell: (_pageId, state) => shells.push(state),
    setUnsaved: (_pageId, names) => unsaved.push(names),
    confirmFlush: (_pageId, requestId, isWritten) => confirmed.push(`${String(requestId)} ${isWritten ? 'written' : 'not written'}`),
  });
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  const emit = (name: string, event: unknown): void => listeners.get(name)?.forEach((listener) => listener(event));
  let savePath: string | null = null;
  const page = aHostPage({ send: (name, event) => emit(name, event), askWhereToSave: () => Promise.resolve(savePath) });
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
    onTransferProgress: on('transferProgress'), onBundleProgress: on('bundleProgress'), onFlushRequested: on('flushRequested'), onBundleWaiting: on('bundleWaiting'), onMenuChosen: on('menuChosen'),
  } as unknown as HostBridge;
  return { platform: createElectronPlatform(bridge), folder, root, emit, confirmed, unsaved, shells, shown, opened, saveTo: (path) => (savePath = path), host };
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
    const forgetting: Promise<void>[] = [];
    const gone = await desk.platform.evidenceFiles.add(new File([bytes], 'pasted.png'), { onProgress: () => void forgetting.push(desk.host.forgetPage(1)) });
    await Promise.all(forgetting);
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

  it('says after a flush whether every part has written', async () => {
    const desk = await openDesk();
    desk.emit('flushRequested', { requestId: 1 });
    await settle();
    expect(desk.confirmed).toEqual(['1 written']);
    const order: string[] = [];
    const stop = desk.platform.lifecycle.onFlushRequest(async () => void order.push('flushed'));
    desk.emit('flushRequested', { requestId: 2 });
    await settle();
    expect([order, desk.confirmed]).toEqual([['flushed'], ['1 written', '2 written']]);
    stop();
    desk.platform.lifecycle.onFlushRequest(() => Promise.reject(new Error('disk full')));
    desk.platform.lifecycle.onFlushRequest(() => {
      throw new Error('a bug');
    });
    desk.emit('flushRequested', { requestId: 3 });
    await settle();
    expect([order, desk.confirmed]).toEqual([['flushed'], ['1 written', '2 written', '3 not written']]);
  });

  it('tells what is not saved, never more than the table carries', async () => {
    const desk = await openDesk();
    desk.platform.lifecycle.setUnsaved(['Access 7, What I learned']);
    desk.platform.lifecycle.setUnsaved(Array.from({ length: 50 }, () => 'x'.repeat(5_000)));
    desk.platform.lifecycle.setUnsaved([]);
    await settle();
    expect(desk.unsaved.map((names) => names.length)).toEqual([1, 20, 0]);
    expect(desk.unsaved[0]).toEqual(['Access 7, What I learned']);
  });

  it('shows the shell how things stand, and hears what its menu asks for until it stops listening', async () => {
    const desk = await openDesk();
    const state: ShellState = { theme: 'dark', isPortfolioOpen: true, recent: [] };
    desk.platform.shell.show(state);
    await settle();
    expect(desk.shells).toEqual([state]);
    const heard: unknown[] = [];
    const stop = desk.platform.shell.onMenuCommand((command) => heard.push(command));
    desk.emit('menuChosen', { command: { kind: 'print' } });
    stop();
    desk.emit('menuChosen', { command: { kind: 'print' } });
    expect(heard).toEqual([{ kind: 'print' }]);
  });

  it('hands over bundles that the system opened, and says of a lost one that it is gone', async () => {
    const desk = await openDesk();
    const answers = vi.spyOn(globalThis, 'fetch').mockImplementation((address) => {
      const path = desk.opened.takePath((address as string).replace('/opened/', ''));
      return Promise.resolve(path === '/home/a/here.zip' ? new Response('PK') : new Response(null, { status: 404 }));
    });
    desk.opened.offer('/home/a/here.zip');
    desk.opened.offer('/home/a/lost.zip');
    const heard: string[] = [];
    desk.platform.lifecycle.onOpenBundle((bundle, name) => heard.push(`${name} ${bundle === null ? 'gone' : String(bundle.size)}`));
    await settle();
    desk.opened.offer('/home/a/late.zip');
    desk.emit('bundleWaiting', {});
    await settle();
    answers.mockRestore();
    expect(heard).toEqual(['here.zip 2', 'lost.zip gone', 'late.zip gone']);
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
