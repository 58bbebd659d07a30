import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toRefusalSentence } from '../../../shared/bundle/refusal-sentences';
import { hostileFixtures, isAsExpected, unpackFixture } from '../../conformance/bundles-hostile-index';
import type { HostileFixture, HostileOutcome } from '../../conformance/bundles-hostile-index';
import { fixtureCodes } from '../../conformance/fixture-codes';
import { expect, test, watchForComplaints } from '../fixtures';
import { canKill, openKillableBrowser } from '../killable-browser';
import { Carrel } from '../pages/carrel';
import { readPrivateMemory, watchMemory } from '../process-memory';

const LONGEST_MS = 5000;
const MEBIBYTE = 2 ** 20;
const MOST_GROWTH = 300 * MEBIBYTE;

test.skip(!canKill, 'Memory is measured by /proc, which only Linux has.');
test.skip(hostileFixtures === null, 'The fixtures are not there.');

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'carrel-hostile-page-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

/** The sentences of the bundle's reader as patterns; some codes share one. */
const patterns = (Object.keys(fixtureCodes) as (keyof typeof fixtureCodes)[]).map((code) => {
  const pieces = toRefusalSentence({ code, where: '\u0001' }).split('\u0001');
  return { code: fixtureCodes[code], pattern: new RegExp(`^${pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*')}$`) };
});

/** What the page's sentence says, in the fixtures' words. A sound bag's records are a matter of their own. */
function toOutcomes(sentence: string): readonly HostileOutcome[] {
  const codes = patterns.filter(({ pattern }) => pattern.test(sentence)).map(({ code }) => ({ code, sentence, isBagSound: false }));
  if (codes.length > 0) return codes;
  if (/^The portfolio inside the bundle is not in order/.test(sentence)) return [{ code: 'PF-KIND', sentence, isBagSound: true }];
  if (/^This bundle was made by a newer Carrel/.test(sentence)) return [{ code: 'PF-NEWER', sentence, isBagSound: true }];
  if (/it holds no Carrel portfolio/.test(sentence)) return [{ code: 'PF-MISSING', sentence, isBagSound: true }];
  return [{ code: 'no sentence that Carrel has', sentence, isBagSound: false }];
}

test('hostile bundles are refused one after another by one page, each in time and in bounded memory', async ({ baseURL, launchOptions }) => {
  test.setTimeout(600_000);
  const options = { baseURL: baseURL ?? '', executablePath: launchOptions.executablePath, args: launchOptions.args ?? [] };
  const { context, pid } = await openKillableBrowser(path.join(folder, 'profile'), options);
  const complaints = watchForComplaints(context);
  const carrel = new Carrel(await context.newPage());
  await carrel.bringIn.open();
  await expect(carrel.title).toHaveText('Bring in a bundle or backup');
  const atFirst = readPrivateMemory(pid);
  let slowest = { file: '', ms: 0 };
  let largest = { file: '', growth: 0 };
  for (const fixture of hostileFixtures ?? []) {
    const file = unpackFixture(fixture, folder);
    const before = readPrivateMemory(pid);
    const watch = watchMemory(pid);
    const startedAt = Date.now();
    const sentence = await carrel.bringIn.takeRefused(file);
    const ms = Date.now() - startedAt;
    const growth = watch.stop() - before;
    if (ms > slowest.ms) slowest = { file: fixture.file, ms };
    if (growth > largest.growth) largest = { file: fixture.file, growth };
    expect.soft(growth, fixture.file).toBeLessThan(MOST_GROWTH);
    expect.soft(toOutcomes(sentence).some((outcome) => isAsExpectedHere(fixture, outcome)), `${fixture.file}: ${sentence}`).toBe(true);
    expect.soft(ms, fixture.file).toBeLessThan(LONGEST_MS);
  }
  const left = Math.round((readPrivateMemory(pid) - atFirst) / MEBIBYTE);
  console.log(`${hostileFixtures?.length ?? 0} bundles: slowest ${slowest.file} ${slowest.ms} ms; memory grew most with ${largest.file}, ${Math.round(largest.growth / MEBIBYTE)} MiB; after all ${left} MiB`);
  expect(left, 'memory kept after all of them, in MiB').toBeLessThan(MOST_GROWTH / MEBIBYTE);
  expect(complaints).toEqual([]);
  await context.close();
});

/** Records that are refused as a whole show one sentence for several reasons. */
function isAsExpectedHere(fixture: HostileFixture, outcome: HostileOutcome): boolean {
  const codes = outcome.code === 'PF-KIND' ? ['PF-KIND', 'PF-SCHEMA', 'PF-JSON', 'PF-PROTO', 'PF-DEPTH', 'PF-SIZE', 'PF-ID'] : [outcome.code];
  return codes.some((code) => isAsExpected(fixture, { ...outcome, code }));
}
