import { readFileSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { expect, realElectron, test } from '../desktop';
import type { HostBridge } from '../../../shared/host/bridge';

type HostWindow = { readonly carrelHost: HostBridge };

/** Bytes of evidence that no test would hold in memory by accident. */
const largeBytes = 300 * 1024 * 1024;

realElectron('the page can\'t see the preload, and what it does to its prototypes stays with it', 'context isolation is Electron\'s own; the stand-in has one of its own.', async ({ desktop, carrel }) => {
  await expect(carrel.title).toBeVisible();
  const seen = await desktop.page.evaluate(async () => {
    Object.assign(Function.prototype, { call: () => 'taken', apply: () => 'taken' });
    Object.assign(Array.prototype, { map: () => 'taken' });
    const answer = await (window as unknown as HostWindow).carrelHost.findMissingEvidence({ digests: [] });
    return { answer, globals: ['require', 'process', 'ipcRenderer', 'Buffer', 'module'].filter((name) => name in window) };
  });
  expect(seen).toEqual({ answer: { ok: true, value: [] }, globals: [] });
});

realElectron('what crosses the bridge is a copy', 'the copying of the context bridge is Electron\'s own.', async ({ desktop, carrel }) => {
  await expect(carrel.title).toBeVisible();
  const outcome = await desktop.page.evaluate(async () => {
    const { carrelHost } = window as unknown as HostWindow;
    const digests = ['a'.repeat(64) as never];
    const pending = carrelHost.findMissingEvidence({ digests });
    digests.length = 0;
    const reply = await pending;
    const constructor = (carrelHost.findMissingEvidence as unknown as { constructor: (source: string) => () => unknown }).constructor;
    return { reply, isOurFunction: constructor === (Function as unknown), ipc: typeof constructor('return typeof ipcRenderer')() };
  });
  expect(outcome).toEqual({ reply: { ok: true, value: ['a'.repeat(64)] }, isOurFunction: true, ipc: 'string' });
});

realElectron('every process of a page runs in the sandbox of the system', 'the stand-in has no sandbox of Electron\'s.', async ({ desktop, carrel }) => {
  test.skip(process.platform === 'linux' && process.getuid?.() === 0, 'Chromium\'s sandbox can\'t start for root.');
  await expect(carrel.title).toBeVisible();
  const metrics = await desktop.evaluate(({ app }) => app.getAppMetrics().map(({ type, sandboxed }) => ({ type, sandboxed })));
  const renderers = metrics.filter(({ type }) => type === 'Tab');
  expect(renderers.length).toBeGreaterThan(0);
  // `sandboxed` is told on macOS and Windows only.
  if (process.platform !== 'linux') expect(renderers.every(({ sandboxed }) => sandboxed === true)).toBe(true);
  expect(await desktop.page.evaluate(() => typeof (window as { process?: unknown }).process)).toBe('undefined');
});

realElectron('app://carrel is an origin with storage, workers and secure context, and keeps its data', 'the stand-in maps the scheme to a host of its own.', async ({ desktop, carrel, launch }) => {
  await carrel.begin();
  const { portfolioId } = carrel;
  const facts = await desktop.page.evaluate(async () => ({
    origin: location.origin,
    isSecure: isSecureContext,
    databases: (await indexedDB.databases()).length > 0,
    worker: await new Promise((resolve) => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(self.origin)'], { type: 'text/javascript' })));
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => resolve('failed');
    }),
  }));
  expect(facts).toEqual({ origin: 'app://carrel', isSecure: true, databases: true, worker: 'app://carrel' });
  await desktop.quit();
  const again = await launch({ userData: desktop.userData, documents: desktop.documents });
  await again.page.goto(`./#/p/${portfolioId}/plan`);
  await expect(again.page.getByRole('table', { name: 'Competency sets and routes' })).toBeVisible();
});

realElectron('a large file is streamed, and a file picked by a person is known by its path', 'the stand-in buffers bodies, and is told the paths of picked files.', async ({ desktop, carrel }, testInfo) => {
  await expect(carrel.title).toBeVisible();
  const path = testInfo.outputPath('large.bin');
  await writeFile(path, '');
  await truncate(path, largeBytes);
  await desktop.page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'picked' })));
  await desktop.pick(desktop.page.locator('#picked'), [path]);
  const before = await desktop.evaluate(() => process.memoryUsage().rss);
  const seen = await desktop.page.evaluate(async () => {
    const file = document.querySelector<HTMLInputElement>('#picked')?.files?.item(0);
    const reply = file ? await (window as unknown as HostWindow).carrelHost.copyEvidenceFile('t-1', file) : null;
    if (reply?.ok !== true || !reply.value.ok) return null;
    const response = await fetch(`/evidence/${reply.value.value.sha256}`, { headers: { range: 'bytes=1000-' } });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    await reader?.cancel();
    return { size: reply.value.value.size, status: response.status, length: response.headers.get('content-length'), firstChunk: first?.value?.byteLength ?? 0 };
  });
  expect(seen).toMatchObject({ size: largeBytes, status: 206, length: String(largeBytes - 1_000) });
  expect(seen?.firstChunk).toBeLessThan(largeBytes / 10);
  const after = await desktop.evaluate(() => process.memoryUsage().rss);
  expect(after - before, 'main holds no copy of it').toBeLessThan(largeBytes / 2);
});

realElectron('keys of the menu reach the application', 'a menu of the system has no keys on the stand-in.', async ({ desktop, carrel }) => {
  await carrel.begin();
  const accelerators = await desktop.evaluate(({ Menu }) => {
    const list = (menu: Electron.Menu | null | undefined): string[] => (menu?.items ?? []).flatMap((item) => [...(item.accelerator ? [String(item.accelerator)] : []), ...list(item.submenu)]);
    return list(Menu.getApplicationMenu());
  });
  expect(accelerators).toEqual(expect.arrayContaining(['CommandOrControl+1', 'CommandOrControl+3']));
  const modifiers: 'meta' | 'control' = process.platform === 'darwin' ? 'meta' : 'control';
  await desktop.evaluate(({ BrowserWindow }, modifier) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode: '3', modifiers: [modifier] });
  }, modifiers);
  await expect.poll(() => desktop.address()).toMatch(/\/evidence$/);
});

realElectron('fuses and the integrity of the archive hold at run time', 'fuses are bits in Electron\'s program.', async ({ launch }) => {
  const program = process.env['CARREL_PACKAGED_PROGRAM'];
  test.skip(program === undefined, 'CARREL_PACKAGED_PROGRAM names no packaged program.');
  const desktop = await launch({ ...(program !== undefined && { program }), env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nothing' } });
  await expect(desktop.page.getByRole('heading', { level: 1 }), 'neither variable has any power').toBeVisible();
  expect(await desktop.evaluate(({ app }) => app.isPackaged && app.getAppPath().endsWith('app.asar'))).toBe(true);
});

realElectron('the versions inside are those that were asked for', 'the stand-in has no versions of Electron\'s.', async ({ desktop }) => {
  const { devDependencies } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { readonly devDependencies: Readonly<Record<string, string>> };
  const versions = await desktop.evaluate(() => ({ electron: process.versions['electron'], chrome: process.versions['chrome'] ?? '' }));
  expect(versions.electron).toBe(devDependencies['electron']);
  expect(Number(versions.chrome.split('.')[0])).toBeGreaterThanOrEqual(140);
});

realElectron('spelling is checked without any download, and nothing reaches for the network', 'the spell-checker and the network of Electron are not in the stand-in.', async ({ desktop, carrel }) => {
  await desktop.evaluate(({ app, session }) => {
    const wanted: string[] = [];
    Object.assign(globalThis, { wantedOutside: wanted });
    session.defaultSession.on('spellcheck-dictionary-download-begin', () => wanted.push('dictionary'));
    session.defaultSession.webRequest.onCompleted(({ url }) => void (/^(app|blob|data|devtools|chrome|chrome-extension):/.test(url) || wanted.push(url)));
    app.on('certificate-error', (_event, _contents, url) => wanted.push(url));
  });
  await carrel.begin();
  await carrel.goToAddress('write/access/07');
  await carrel.writing.putCaretIn('What I did');
  await carrel.writing.type('Teh sheleves are full.');
  await desktop.page.waitForTimeout(3_000);
  expect(await desktop.evaluate(() => (globalThis as { wantedOutside?: string[] }).wantedOutside)).toEqual([]);
  const resolved = await desktop.evaluate(({ net }) => net.resolveHost('example.org').then(() => 'found', () => 'not found'));
  expect(resolved).toBe('not found');
});
