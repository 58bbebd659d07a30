import { spawn } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { closeSync, copyFileSync, createReadStream, linkSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, saveByDownload, test, watchForComplaints } from '../fixtures';
import { canKill, openKillableBrowser } from '../killable-browser';
import { Carrel } from '../pages/carrel';
import { readPrivateMemory, watchMemory } from '../process-memory';

const MEBIBYTE = 1024 * 1024;
const FILE_SIZE = 1024 * MEBIBYTE;
/** Memory may grow by this much, whatever the size of the file. */
const MOST_GROWTH = 300 * MEBIBYTE;
const root = path.resolve(import.meta.dirname, '../../..');

test.describe.configure({ mode: 'serial' });
test.skip(process.env.CARREL_LARGE !== '1', 'A file of 1 GiB takes minutes on a small machine: set CARREL_LARGE=1.');
test.skip(!canKill, 'Memory is measured by /proc, which only Linux has.');

let folder = '';
let film = '';
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'carrel-large-'));
  film = path.join(folder, 'story-hour.mp4');
  const block = randomFillSync(Buffer.alloc(64 * MEBIBYTE));
  const handle = openSync(film, 'w');
  for (let written = 0; written < FILE_SIZE; written += block.length) writeSync(handle, block);
  closeSync(handle);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

test('a file of 1 GiB goes into a bundle and comes out of it in flat memory', { tag: '@large' }, async ({ baseURL, launchOptions }) => {
  test.setTimeout(600_000);
  const options = { baseURL: baseURL ?? '', executablePath: launchOptions.executablePath, args: launchOptions.args ?? [] };
  const zip = path.join(folder, 'bundle.zip');
  const grown: string[] = [];

  const first = await openKillableBrowser(path.join(folder, 'profile'), options);
  const complaints = [watchForComplaints(first.context)];
  await saveByDownload(first.context);
  const carrel = new Carrel(await first.context.newPage());
  await carrel.begin();
  await carrel.goToAddress('write/access/07');
  const measure = async (what: string, pid: number, action: () => Promise<void>): Promise<void> => {
    const before = readPrivateMemory(pid);
    const watch = watchMemory(pid);
    const startedAt = Date.now();
    await action();
    const growth = watch.stop() - before;
    grown.push(`${what}: ${Math.round(growth / MEBIBYTE)} MiB in ${Math.round((Date.now() - startedAt) / 1000)} s`);
    expect.soft(growth, `growth while ${what}`).toBeLessThan(MOST_GROWTH);
  };
  await measure('adding the file', first.pid, async () => {
    await carrel.writing.addFilesHere([film]);
    await expect(carrel.writing.side.getByRole('link', { name: 'Story hour' })).toBeVisible({ timeout: 200_000 });
  });
  await measure('making the bundle', first.pid, async () => {
    await carrel.goToAddress('export/access');
    await (await carrel.export.make(300_000)).saveAs(zip);
  });
  expect(statSync(zip).size).toBeGreaterThan(FILE_SIZE);
  await first.context.close();

  const second = await openKillableBrowser(path.join(folder, 'other-profile'), options);
  complaints.push(watchForComplaints(second.context));
  const restored = new Carrel(await second.context.newPage());
  await restored.bringIn.open();
  await measure('bringing the bundle in', second.pid, async () => {
    await restored.bringIn.take(zip);
    await expect(restored.title).toHaveText(/^The bundle is in/, { timeout: 300_000 });
  });
  await restored.bringIn.openPortfolio();
  await restored.goTo('Evidence');
  expect(await readStoredDigest(restored.page)).toBe(await readDigest(film));
  await second.context.close();
  console.log(`Memory grew by: ${grown.join('; ')}`);
  expect(complaints.flat()).toEqual([]);
});

test('the command line builds and verifies a bundle with a file of 1 GiB in flat memory', { tag: '@large' }, async () => {
  test.setTimeout(300_000);
  const portfolio = path.join(folder, 'portfolio');
  mkdirSync(path.join(portfolio, 'evidence'), { recursive: true });
  const envelope = JSON.parse(readFileSync(path.join(root, 'assets/sample/portfolio.json'), 'utf8')) as { records: { evidence: { originalName: string; sha256: string; size: number; removedAt: string }[] } };
  const sha256 = await readDigest(film);
  envelope.records.evidence.forEach((item, at) => {
    if (at === 0) Object.assign(item, { originalName: path.basename(film), sha256, size: FILE_SIZE, mediaType: 'video/mp4' });
    else copyFileSync(path.join(root, 'assets/sample/evidence', item.originalName), path.join(portfolio, 'evidence', item.originalName));
  });
  linkSync(film, path.join(portfolio, 'evidence', path.basename(film)));
  writeFileSync(path.join(portfolio, 'portfolio.json'), JSON.stringify(envelope));
  const zip = path.join(folder, 'from-command-line.zip');
  const built = await runCarrel(['build', portfolio, '-o', zip]);
  expect(built.code, built.said).toBe(0);
  expect(statSync(zip).size).toBeGreaterThan(FILE_SIZE);
  const verified = await runCarrel(['verify', zip]);
  expect(verified.code, verified.said).toBe(0);
  console.log(`Peak memory of the command line: build ${Math.round(built.peak / MEBIBYTE)} MiB, verify ${Math.round(verified.peak / MEBIBYTE)} MiB`);
  expect(built.peak).toBeLessThan(MOST_GROWTH);
  expect(verified.peak).toBeLessThan(MOST_GROWTH);
});

/** Runs the built command line. @returns its exit code, its words, and the most memory it held, in bytes */
async function runCarrel(args: readonly string[]): Promise<{ readonly code: number; readonly said: string; readonly peak: number }> {
  const child = spawn(process.execPath, [path.join(root, 'dist/cli/carrel.js'), ...args]);
  const watch = watchMemory(child.pid ?? 0);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  return { code, said, peak: watch.stop() };
}

async function readDigest(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file, { highWaterMark: MEBIBYTE })) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

/** The digest under which the browser keeps the one file it has. */
function readStoredDigest(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('carrel-evidence-files');
        opening.onerror = () => reject(new Error('the evidence did not open'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('files').objectStore('files').getAllKeys();
          reading.onsuccess = () => resolve(reading.result.map(String).join(' '));
        };
      }),
  );
}
