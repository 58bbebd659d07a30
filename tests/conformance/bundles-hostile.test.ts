import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileAccess } from '../../electron/file-access';
import { nodeBytes } from '../../electron/node-bytes';
import type { BundleRefusal } from '../../shared/bundle/bundle-refusal';
import { parsePortfolioText } from '../../shared/bundle/parse-records';
import { openBundle, verifyBundle } from '../../shared/bundle/read-bundle';
import { toRefusalSentence } from '../../shared/bundle/refusal-sentences';
import { fixtureCodes, recordsCodes } from './fixture-codes';
import { findFixtures } from './fixtures-folder';

type Fixture = {
  file: string;
  packing?: string;
  layer?: string;
  expect: { verdict: 'accept' | 'note' | 'warn' | 'refuse' | 'survive'; codes: string[]; also_ok?: string[] };
};
type Outcome = { code: string | null; sentence: string; isBagSound: boolean };

/** Refused as the index asks, but for another reason than it names. */
const otherReason: Readonly<Record<string, string>> = {
  // Payload-Oxum adds up the sizes that the zip tells, so the lie is noticed there before anything is inflated.
  'bomb-declares-100-bytes.zip': 'BG-OXUM',
  'bomb-declares-1000-bytes-1gib.zip.gz': 'BG-OXUM',
  'size-larger-than-data.zip': 'BG-OXUM',
};

const folder = findFixtures('bundles-hostile');
const index = folder === null ? null : (JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { files: Fixture[]; stand_in?: boolean });
/** The fixtures' portfolio.json is a stand-in of another format, which Carrel's reader of records refuses as a whole. */
const hasStandIn = index?.stand_in === true;

const scratch = mkdtempSync(path.join(tmpdir(), 'carrel-hostile-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function unpacked({ file, packing }: Fixture): string {
  const source = path.join(folder!, file);
  if (packing === undefined) return source;
  const target = path.join(scratch, path.basename(file, '.gz'));
  writeFileSync(target, gunzipSync(readFileSync(source)));
  return target;
}

const toOutcome = (problem: BundleRefusal): Outcome => ({
  code: fixtureCodes[problem.code as keyof typeof fixtureCodes],
  sentence: toRefusalSentence(problem),
  isBagSound: false,
});

/** What importing does before anything is stored: zip, bag, every byte, records. */
async function importBundle(file: string): Promise<Outcome> {
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

/** A stand-in's records are refused as a whole, so what the index expects of single records can't be seen yet. */
function isAsExpected({ file, expect: expected }: Fixture, outcome: Outcome): boolean {
  const isStandInRefusal = hasStandIn && outcome.isBagSound && ['PF-KIND', 'PF-SCHEMA'].includes(outcome.code ?? '');
  switch (expected.verdict) {
    case 'survive':
      return true;
    case 'accept':
    case 'note':
    case 'warn':
      return outcome.code === null || isStandInRefusal;
    case 'refuse':
      return [...expected.codes, ...(expected.also_ok ?? []), otherReason[file]].includes(outcome.code ?? undefined) || (file.startsWith('pf-') && isStandInRefusal);
  }
}

describe.skipIf(index === null)('hostile bundles', () => {
  it('are all there', () => expect(index?.files.length).toBeGreaterThan(250));

  it.each(index?.files ?? [])('$file: $expect.verdict', { timeout: 60_000 }, async (fixture) => {
    const file = unpacked(fixture);
    const start = process.cpuUsage();
    const outcome = await importBundle(file);
    // The processor's time, not the clock's: a busy machine must not fail a sound reader.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(5000);
    expect(outcome, outcome.sentence).toSatisfy((found: Outcome) => isAsExpected(fixture, found));
    if (outcome.code !== null) expect(outcome.sentence).not.toBe('');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('whose records cannot be judged are the only ones let off', () => {
    const notBag = (index?.files ?? []).filter(({ file, expect: { verdict } }) => verdict === 'refuse' && !file.startsWith('pf-'));
    expect(notBag.length).toBeGreaterThan(150);
  });
});
