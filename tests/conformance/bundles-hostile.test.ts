import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileAccess } from '../../electron/file-access';
import { nodeBytes } from '../../electron/node-bytes';
import type { BundleRefusal } from '../../shared/bundle/bundle-refusal';
import { parsePortfolioText } from '../../shared/bundle/parse-records';
import { openBundle, verifyBundle } from '../../shared/bundle/read-bundle';
import { toRefusalSentence } from '../../shared/bundle/refusal-sentences';
import { hostileFixtures, isAsExpected, unpackFixture } from './bundles-hostile-index';
import type { HostileOutcome } from './bundles-hostile-index';
import { fixtureCodes, recordsCodes } from './fixture-codes';

const scratch = mkdtempSync(path.join(tmpdir(), 'carrel-hostile-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const toOutcome = (problem: BundleRefusal): HostileOutcome => ({
  code: fixtureCodes[problem.code as keyof typeof fixtureCodes],
  sentence: toRefusalSentence(problem),
  isBagSound: false,
});

/** What importing does before anything is stored: zip, bag, every byte, records. */
async function importBundle(file: string): Promise<HostileOutcome> {
  const access = await openFileAccess(file);
  try {
    const opened = await openBundle(access, nodeBytes);
    if (!opened.ok) return toOutcome(opened.problem);
    const verified = await verifyBundle(opened.value);
    if (!verified.ok) return toOutcome(verified.problem);
    const { portfolioText } = opened.value.summary;
    if (portfolioText === null) return { code: 'PF-MISSING', sentence: 'no records', isBagSound: true };
    const records = parsePortfolioText(portfolioText);
    return records.ok ? { code: null, sentence: '', isBagSound: true } : { code: recordsCodes[records.problem.kind], sentence: records.problem.kind, isBagSound: true };
  } finally {
    await access.close();
  }
}

describe.skipIf(hostileFixtures === null)('hostile bundles', () => {
  it('are all there', () => expect(hostileFixtures?.length).toBeGreaterThan(250));

  it.each(hostileFixtures ?? [])('$file: $expect.verdict', { timeout: 60_000 }, async (fixture) => {
    const file = unpackFixture(fixture, scratch);
    const start = process.cpuUsage();
    const outcome = await importBundle(file);
    // The processor's time, not the clock's: a busy machine must not fail a sound reader.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(5000);
    expect(outcome, outcome.sentence).toSatisfy((found: HostileOutcome) => isAsExpected(fixture, found));
    if (outcome.code !== null) expect(outcome.sentence).not.toBe('');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('whose records cannot be judged are the only ones let off', () => {
    const notBag = (hostileFixtures ?? []).filter(({ file, expect: { verdict } }) => verdict === 'refuse' && !file.startsWith('pf-'));
    expect(notBag.length).toBeGreaterThan(150);
  });
});
