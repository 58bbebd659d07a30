import { createHash, randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBundleFile } from '../../../electron/bundle-writer';
import type { BundlePlan, PlannedEntry } from '../../../shared/bundle/bundle-plan';
import type { Sha256 } from '../../../shared/domain/ids';
import { readInBrowser } from '../built-workers';
import { expect, test } from '../fixtures';
import { canKill, openKillableBrowser } from '../killable-browser';
import { readPrivateMemory, watchMemory } from '../process-memory';

const MEBIBYTE = 2 ** 20;
const FILM_BYTES = 1536 * MEBIBYTE;
const TEXTS = 70_000;

test.describe.configure({ mode: 'serial' });
test.skip(process.env.CARREL_LARGE !== '1', 'A bundle of 4.5 GB takes minutes on a small machine: set CARREL_LARGE=1.');
test.skip(!canKill, 'Memory is measured by /proc, which only Linux has.');

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'carrel-zip64-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const block = randomFillSync(new Uint8Array(MEBIBYTE));
async function* film(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < FILM_BYTES; at += MEBIBYTE) yield block;
}

async function planFilms(): Promise<BundlePlan> {
  const hash = createHash('sha256');
  for await (const bytes of film()) hash.update(bytes);
  const sha256 = hash.digest('hex') as Sha256;
  const films = [1, 2, 3].map((number): PlannedEntry => ({ kind: 'evidence', path: `data/evidence/${number}-film.mp4`, sha256, size: FILM_BYTES, compress: false, label: `E${number} Film` }));
  return toPlan([...films, { kind: 'text', path: 'data/index.html', text: '<p>Behind the fourth gigabyte.' }]);
}

function planTexts(): BundlePlan {
  return toPlan(Array.from({ length: TEXTS }, (_, at) => ({ kind: 'text', path: `data/notes/${Math.floor(at / 1000)}/${at}.txt`, text: `Note ${at}: holds wait seven days.` })));
}

function toPlan(payload: readonly PlannedEntry[]): BundlePlan {
  return { name: 'large-bundle', bagInfo: [['Source-Organization', 'Test'], ['Bagging-Date', '2026-11-22'], ['Bag-Count', '1 of 1']], payload };
}

const bundles: readonly (readonly [name: string, plan: () => BundlePlan | Promise<BundlePlan>, least: { readonly bytes: number; readonly entries: number }, mostGrowth: number])[] = [
  ['4.5 GB', planFilms, { bytes: 4.5e9, entries: 4 }, 300 * MEBIBYTE],
  // Some kilobytes for each file: its place in the listing, here and in the page, and a stream to inflate it.
  [`${TEXTS} files`, planTexts, { bytes: 7e6, entries: TEXTS }, 450 * MEBIBYTE],
];
for (const [name, plan, least, mostGrowth] of bundles) {
  test(`a bundle of ${name} made on the desktop is found sound by the browser’s worker in bounded memory`, { tag: '@large' }, async ({ baseURL, launchOptions }) => {
    test.setTimeout(900_000);
    const zip = path.join(folder, 'large-bundle.zip');
    const written = await writeBundleFile({ plan: await plan(), target: zip, openEvidence: async () => film() });
    if (!written.ok) throw new Error(JSON.stringify(written.problem));
    expect(statSync(zip).size).toBeGreaterThan(least.bytes);
    const options = { baseURL: baseURL ?? '', executablePath: launchOptions.executablePath, args: launchOptions.args ?? [] };
    const { context, pid } = await openKillableBrowser(path.join(folder, `profile-${least.entries}`), options);
    const page = await context.newPage();
    await page.goto('./');
    const before = readPrivateMemory(pid);
    const watch = watchMemory(pid);
    const startedAt = Date.now();
    const [read] = await readInBrowser(page, [zip], { isExtracted: false });
    const growth = watch.stop() - before;
    console.log(`${name}: read in ${Math.round((Date.now() - startedAt) / 1000)} s, memory grew by ${Math.round(growth / MEBIBYTE)} MiB`);
    await context.close();
    expect(read).toMatchObject({ refusal: null, entries: written.value.entries, receiptCode: written.value.receiptCode });
    expect(written.value.entries).toBeGreaterThan(least.entries);
    expect(growth).toBeLessThan(mostGrowth);
  });
}
