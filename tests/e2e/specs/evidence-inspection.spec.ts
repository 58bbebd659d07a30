import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { compareWithIndex, readInspectedFixtures } from '../../conformance/inspected-fixtures';
import { openBuiltInspector } from '../built-inspector';
import { expect, test, watchForComplaints } from '../fixtures';
import { canKill, openKillableBrowser } from '../killable-browser';
import { readPrivateMemory, watchMemory } from '../process-memory';
import { readStoredEvidence } from '../stored-evidence';

const LONGEST_MS = 20_000;
const MEBIBYTE = 2 ** 20;
const MOST_GROWTH = 300 * MEBIBYTE;

const fixtures = [...readInspectedFixtures('evidence'), ...readInspectedFixtures('evidence-problem')];
test.skip(fixtures.length === 0, 'The fixtures are not there.');
// The worker's script must come by the network, so that a test can put a line before it.
test.use({ serviceWorkers: 'block' });

/** What leaves for anywhere but the application's own server; a worker's breaches of the policy become console errors. */
async function watchRequests(context: BrowserContext, home: string): Promise<readonly string[]> {
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(?:blob|data):/.test(request.url())) foreign.push(request.url());
  });
  await context.route('**/inspect-file.worker-*.js', async (route) => {
    const response = await route.fetch();
    expect(response.headers()['content-security-policy'], 'the worker has the policy of the application').toContain("default-src 'none'");
    const line = `self.addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));`;
    await route.fulfill({ response, body: `${line}\n${await response.text()}` });
  });
  return foreign;
}

test('the built inspector says of every fixture what the index expects, and sends nothing anywhere', async ({ page, context, baseURL }) => {
  test.setTimeout(600_000);
  const foreign = await watchRequests(context, baseURL ?? '');
  await page.goto('./');
  const inspect = await openBuiltInspector(page);
  let slowest = { file: '', milliseconds: 0 };
  for (const fixture of fixtures) {
    const { answer, milliseconds } = await inspect(fixture.path);
    if (milliseconds > slowest.milliseconds) slowest = { file: fixture.file, milliseconds };
    expect.soft(milliseconds, fixture.file).toBeLessThan(LONGEST_MS);
    expect.soft(answer === null ? null : compareWithIndex(answer.inspection.problems, fixture.expect), fixture.file).toEqual({ missing: [], surplus: [] });
  }
  console.log(`${fixtures.length} files; slowest ${slowest.file}, ${Math.round(slowest.milliseconds)} ms`);
  expect(foreign).toEqual([]);
});

test('a file made to fill the memory costs less than 300 MiB', async ({ baseURL, launchOptions }) => {
  test.skip(!canKill, 'Memory is measured by /proc, which only Linux has.');
  test.setTimeout(300_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'carrel-inspecting-'));
  const { context, pid } = await openKillableBrowser(path.join(folder, 'profile'), { baseURL: baseURL ?? '', executablePath: launchOptions.executablePath, args: launchOptions.args ?? [] });
  const complaints = watchForComplaints(context);
  const page = await context.newPage();
  await page.goto('./');
  const inspect = await openBuiltInspector(page);
  const hostile = fixtures.filter(({ file }) => /^(?:pixel-|inflating-|entity-bomb)/.test(file));
  expect(hostile.length).toBeGreaterThanOrEqual(6);
  for (const fixture of hostile) {
    const before = readPrivateMemory(pid);
    const watch = watchMemory(pid);
    const { milliseconds } = await inspect(fixture.path);
    const growth = watch.stop() - before;
    console.log(`${fixture.file}: ${Math.round(milliseconds)} ms, ${Math.round(growth / MEBIBYTE)} MiB`);
    expect.soft(growth, fixture.file).toBeLessThan(MOST_GROWTH);
    expect.soft(milliseconds, fixture.file).toBeLessThan(LONGEST_MS);
  }
  expect(complaints).toEqual([]);
  await context.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('files never looked into on this computer are looked into while the person rests', async ({ page, carrel }) => {
  await carrel.openSample();
  await carrel.goTo('Evidence');
  await expect(carrel.title).toHaveText('Evidence');
  expect((await readStoredEvidence(page)).lookedAt).toEqual([]);
  await expect(page.getByText(/^Looking into your files, \d+ of 30$/)).toBeVisible();
  // Somebody types: it stops, and goes on afterwards.
  await page.keyboard.press('Shift');
  await expect(page.getByText(/^Looking into your files/)).toHaveCount(0);
  await expect.poll(async () => (await readStoredEvidence(page)).lookedAt.length, { timeout: 60_000 }).toBe(30);
  await expect(page.getByText(/^Looking into your files/)).toHaveCount(0);
});
