import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, watchForComplaints } from '../fixtures';
import { canKill, openKillableBrowser } from '../killable-browser';
import { Carrel } from '../pages/carrel';
import { leaveOrphan, readStoredEvidence } from '../stored-evidence';

const FILES = 200;
const KILLS = 4;

type MadeFile = { readonly path: string; readonly sha256: string };

/** Small files of words, all different. */
function makeFiles(folder: string): readonly MadeFile[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: FILES }, (_, at) => {
    const name = path.join(folder, `shelf-list-${String(at + 1).padStart(3, '0')}.txt`);
    const words = `Shelf ${at + 1}: the books stand in order.\n`.repeat(200 + at);
    writeFileSync(name, words);
    return { path: name, sha256: createHash('sha256').update(words).digest('hex') };
  });
}

async function openEvidence(carrel: Carrel): Promise<void> {
  await carrel.begin();
  await carrel.goTo('Evidence');
  await expect(carrel.title).toHaveText('Evidence');
}

test('stopping in the middle of 200 files leaves exactly those that were finished', async ({ carrel, page }, testInfo) => {
  const files = makeFiles(testInfo.outputPath('files'));
  await openEvidence(carrel);
  await carrel.evidence.add(files.map((file) => file.path));
  await expect.poll(async () => (await readStoredEvidence(page)).listed.length).toBeGreaterThan(10);
  await carrel.evidence.stopAdding();
  await expect(carrel.evidence.adding).toContainText(`of ${FILES} files added. You stopped`);
  const said = Number(/(\d+) of 200 files added/.exec((await carrel.evidence.adding.textContent()) ?? '')?.[1]);
  const { listed, kept } = await readStoredEvidence(page);
  expect(said).toBeLessThan(FILES);
  const finished = files.slice(0, said).map(({ sha256 }) => sha256);
  expect(listed).toEqual(finished);
  expect(kept, 'bytes of those, and of nothing else').toEqual([...finished].sort());
  await page.reload();
  await expect(carrel.title).toHaveText('Evidence');
  expect(await readStoredEvidence(page)).toMatchObject({ listed, kept });
});

test('a browser that is killed while files are added loses none that was listed, and leaves no bytes behind', async ({ baseURL, launchOptions }, testInfo) => {
  test.skip(!canKill, 'Processes are found by /proc, which only Linux has.');
  test.setTimeout(300_000);
  const profile = await mkdtemp(path.join(tmpdir(), 'carrel-adding-'));
  const options = { baseURL: baseURL ?? '', executablePath: launchOptions.executablePath, args: launchOptions.args ?? [] };
  const files = makeFiles(testInfo.outputPath('files'));
  let browser = await openKillableBrowser(profile, options);
  let carrel = new Carrel(await browser.context.newPage());
  await openEvidence(carrel);
  const address = carrel.page.url();
  const counts: number[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = (await readStoredEvidence(carrel.page)).listed.length;
    await carrel.evidence.add(files.map((file) => file.path));
    await expect.poll(async () => (await readStoredEvidence(carrel.page)).listed.length, { intervals: [50] }).toBeGreaterThan(before + 3);
    const seen = (await readStoredEvidence(carrel.page)).listed;
    await browser.kill();

    browser = await openKillableBrowser(profile, options);
    const complaints = watchForComplaints(browser.context);
    carrel = new Carrel(await browser.context.newPage());
    await carrel.page.goto(address);
    await expect(carrel.title).toHaveText('Evidence');
    const found = await readStoredEvidence(carrel.page);
    expect(found.listed.slice(0, seen.length), `listed before kill ${kill}`).toEqual(seen);
    expect(found.kept, `every item listed after kill ${kill} has its bytes`).toEqual(expect.arrayContaining([...found.listed]));
    await expect.poll(async () => (await readStoredEvidence(carrel.page)).kept, `bytes that nothing lists, after kill ${kill}`).toEqual([...found.listed].sort());
    expect(complaints).toEqual([]);
    counts.push(found.listed.length);
  }

  await leaveOrphan(carrel.page, 'f'.repeat(64));
  await browser.kill();
  browser = await openKillableBrowser(profile, options);
  carrel = new Carrel(await browser.context.newPage());
  await carrel.page.goto(address);
  await expect(carrel.title).toHaveText('Evidence');
  expect((await readStoredEvidence(carrel.page)).kept, 'the orphan is there at first').toContain('f'.repeat(64));
  await expect.poll(async () => (await readStoredEvidence(carrel.page)).kept, 'and is swept').not.toContain('f'.repeat(64));
  console.log(`items after each of ${KILLS} kills: ${counts.join(', ')}`);
  await browser.context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});
