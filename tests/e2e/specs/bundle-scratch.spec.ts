import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { nodeBytes } from '../../../electron/node-bytes';
import { openBundle, verifyBundle } from '../../../shared/bundle/read-bundle';
import { toAccess } from '../../unit/shared/bundle/zip/memory-file';
import { findBuiltWorker } from '../built-workers';
import { expect, test } from '../fixtures';

// The worker's script must come by the network, so that a test can put a line before it.
test.use({ serviceWorkers: 'block' });

/** Browsers that give no place on the disk, each in its way. */
const without = [
  ['no private folder', `StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));`],
  ['no file that a worker can write', `delete FileSystemFileHandle.prototype.createSyncAccessHandle;`],
] as const;

async function takeAway(page: Page, line: string): Promise<void> {
  await page.route('**/bundle-writing.worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${line}\n${await response.text()}` });
  });
}

for (const [what, line] of without) {
  test(`a bundle is made in memory where the browser has ${what}`, async ({ carrel, page }) => {
    await takeAway(page, line);
    await carrel.openSample();
    await carrel.goToAddress('export/access');
    const download = await carrel.export.make();
    const zip = readFileSync(await download.path());
    const opened = await openBundle(toAccess(zip), nodeBytes);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    expect(await verifyBundle(opened.value)).toEqual({ ok: true, value: null });
    await expect(carrel.export.receipt).toContainText(opened.value.summary.receiptCode);
    expect(await listScratch(page)).toEqual([]);
  });
}

test('a bundle that memory can not be asked for is refused before anything is read', async ({ page }) => {
  await takeAway(page, without[0][1]);
  await page.goto('./');
  const { messages } = await write(page, { size: 1_100_000_000 });
  expect(messages).toEqual([{ kind: 'done', result: { ok: false, problem: { kind: 'no-place-to-build', most: 1e9 } } }]);
});

test('a cancel in the middle of a large file ends soon, and leaves no scratch file', async ({ page }) => {
  await page.goto('./');
  const FILE_BYTES = 2 ** 30;
  const { messages, cancelledAt, lastBytes, milliseconds } = await write(page, { size: FILE_BYTES, cancelAfter: 2 ** 26 });
  console.log(`cancelled at ${Math.round(cancelledAt / 2 ** 20)} MiB, settled after ${Math.round(milliseconds)} ms`);
  expect(messages.at(-1)).toEqual({ kind: 'done', result: { ok: false, problem: { kind: 'cancelled' } } });
  expect(cancelledAt).toBeGreaterThanOrEqual(2 ** 26);
  expect(lastBytes).toBeLessThan(cancelledAt + 2 ** 26);
  expect(await listScratch(page)).toEqual([]);
});

type Wish = { readonly size: number; readonly cancelAfter?: number };
type Outcome = { readonly messages: readonly unknown[]; readonly cancelledAt: number; readonly lastBytes: number; readonly milliseconds: number };

/** One file of zeros into a bundle by the built worker. Bytes are those of its reports; `milliseconds` from the cancel to the end. */
function write(page: Page, wish: Wish): Promise<Outcome> {
  return page.evaluate(
    ({ address, size, cancelAfter = Infinity }) => {
      const piece = new Blob([new Uint8Array(2 ** 24)]);
      const blob = new Blob(Array.from({ length: Math.ceil(size / piece.size) }, () => piece)).slice(0, size);
      const worker = new Worker(new URL(address, document.baseURI), { type: 'module' });
      const messages: unknown[] = [];
      let [cancelledAt, lastBytes, since] = [-1, 0, 0];
      return new Promise<Outcome>((resolve, reject) => {
        worker.onerror = () => reject(new Error('the worker broke'));
        worker.onmessage = ({ data }) => {
          if (data.kind === 'need') worker.postMessage({ kind: 'evidence', id: data.id, blob });
          if (data.kind !== 'progress') messages.push(data);
          else lastBytes = data.progress.bytesDone;
          if (cancelledAt < 0 && lastBytes >= cancelAfter) {
            [cancelledAt, since] = [lastBytes, performance.now()];
            worker.postMessage({ kind: 'cancel' });
          }
          if (data.kind !== 'done') return;
          worker.terminate();
          resolve({ messages, cancelledAt, lastBytes, milliseconds: performance.now() - since });
        };
        const payload = [{ kind: 'evidence', path: 'data/evidence/film.mp4', sha256: '0'.repeat(64), size, compress: false, label: 'E1 Film' }];
        worker.postMessage({ kind: 'write', scratch: 'test.carrel-part', plan: { name: 'a-bundle', bagInfo: [], payload } });
      });
    },
    { address: findBuiltWorker('bundle-writing'), ...wish },
  );
}

function listScratch(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('carrel-scratch', { create: true });
    for await (const [name] of folder.entries()) names.push(name);
    return names;
  });
}
