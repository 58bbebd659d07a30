import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBundleFile } from '../../../electron/bundle-writer';
import { nodeBytes } from '../../../electron/node-bytes';
import type { BundlePlan } from '../../../shared/bundle/bundle-plan';
import type { BundleEvidenceFile } from '../../../shared/bundle/import-report';
import { parsePortfolioText } from '../../../shared/bundle/parse-records';
import { planBundle } from '../../../shared/bundle/plan-bundle';
import { toSortedRecords } from '../../../shared/bundle/portfolio-json';
import { openBundle, readAll, verifyBundle } from '../../../shared/bundle/read-bundle';
import { planRestore } from '../../../shared/bundle/restore';
import type { PortfolioId, Sha256 } from '../../../shared/domain/ids';
import type { PortfolioRecords } from '../../../shared/domain/portfolio';
import { anyPortfolio, toSha256 } from '../../integration/bundle-round-trip-portfolios';
import type { AnyPortfolio } from '../../integration/bundle-round-trip-portfolios';
import { aPlanInput, lssc } from '../../unit/shared/bundle/plan-samples';
import { toAccess } from '../../unit/shared/bundle/zip/memory-file';
import { readInBrowser, writeInBrowser } from '../built-workers';
import { expect, test } from '../fixtures';

/** Another portfolio each time, the same in every run. */
const SEED = 20261123;
const PORTFOLIOS = process.env.CARREL_LARGE === '1' ? 300 : 40;
const BATCH = 20;
const ROUND = 3;

type Carried = { readonly portfolio: AnyPortfolio; readonly plan: BundlePlan };
/** A bundle as a host has read it: the records' text, and the digest of every evidence file's bytes. */
type Read = { readonly portfolioText: string; readonly files: readonly { readonly path: string; readonly size: number; readonly storedAt: number | null; readonly sha256: string; readonly digest: string }[] };

let folder = '';
let batches: readonly (readonly Carried[])[] = [];
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'carrel-between-hosts-'));
  const all = fc.sample(anyPortfolio(lssc), { numRuns: PORTFOLIOS, seed: SEED }).map((portfolio) => ({ portfolio, plan: planBundle(aPlanInput({ records: portfolio.records, scope: 'everything', round: ROUND })) }));
  batches = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

function expectSame({ records }: AnyPortfolio, { portfolioText, files }: Read): void {
  const parsed = parsePortfolioText(portfolioText);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const inside = files.map((file): BundleEvidenceFile => ({ ...file, sha256: file.sha256 as Sha256 }));
  const restored = planRestore(parsed.value, inside, { newId: 'restored' as PortfolioId, restoredOn: '2026-11-22', pack: lssc });
  expect(restored.records).toEqual(toExpected(records, restored.records));
  const live = new Set(records.evidence.filter((item) => item.removedAt === '').map((item) => item.sha256));
  expect(restored.files.map(({ sha256 }) => sha256).sort()).toEqual([...live].sort());
  for (const { path: inZip, sha256, digest } of files) expect(digest, inZip).toBe(sha256);
  expect(new Set(files.map(({ digest }) => digest))).toEqual(live);
}

/** What a restored copy is: all as it was, under an id and a title of its own, with the backup's own round. */
function toExpected(records: PortfolioRecords, restored: PortfolioRecords): PortfolioRecords {
  const { id, title } = restored.head;
  return toSortedRecords({ ...records, head: { ...records.head, id, title, rounds: { ...records.head.rounds, everything: ROUND } } });
}

/** On the desktop, to a file of its own. @returns the file and its receipt code */
async function writeOnDesktop({ portfolio, plan }: Carried, name: string): Promise<{ readonly file: string; readonly receiptCode: string }> {
  const file = path.join(folder, name);
  async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    if (bytes.length > 0) yield new Uint8Array(bytes);
  }
  const written = await writeBundleFile({
    plan,
    target: file,
    openEvidence: async (sha256) => {
      const bytes = portfolio.files.get(sha256);
      return bytes === undefined ? null : once(bytes);
    },
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return { file, receiptCode: written.value.receiptCode };
}

async function readOnDesktop(zip: Uint8Array): Promise<Read> {
  const opened = await openBundle(toAccess(zip), nodeBytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  expect(await verifyBundle(opened.value)).toEqual({ ok: true, value: null });
  const { summary, readFile } = opened.value;
  const files = [];
  for (const file of summary.files.filter((candidate) => candidate.path.startsWith('data/evidence/'))) {
    files.push({ ...file, sha256: file.sha256 ?? '', digest: toSha256(await readAll(readFile(file.path))) });
  }
  return { portfolioText: summary.portfolioText ?? '', files };
}

test(`${PORTFOLIOS} portfolios written by the desktop come out of the browser’s worker as they were`, async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto('./');
  for (const [number, batch] of batches.entries()) {
    const written = [];
    for (const [at, carried] of batch.entries()) written.push(await writeOnDesktop(carried, `${number}-${at}.zip`));
    const read = await readInBrowser(page, written.map(({ file }) => file));
    expect(read.map(({ refusal }) => refusal)).toEqual(batch.map(() => null));
    expect(read.map(({ receiptCode }) => receiptCode)).toEqual(written.map(({ receiptCode }) => receiptCode));
    for (const [at, { portfolio }] of batch.entries()) expectSame(portfolio, read[at]!);
    for (const { file } of written) rmSync(file);
  }
});

test(`${PORTFOLIOS} portfolios written by the browser’s worker come out on the desktop as they were`, async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto('./');
  for (const [number, batch] of batches.entries()) {
    const toBase64 = ({ files }: AnyPortfolio): Record<string, string> => Object.fromEntries([...files].map(([sha256, bytes]) => [sha256, Buffer.from(bytes).toString('base64')]));
    const written = await writeInBrowser(page, batch.map(({ portfolio, plan }) => ({ plan, files: toBase64(portfolio) })));
    expect(written.map(({ refusal }) => refusal)).toEqual(batch.map(() => null));
    for (const [at, carried] of batch.entries()) {
      expectSame(carried.portfolio, await readOnDesktop(Buffer.from(written[at]!.zip, 'base64')));
      // Whichever host makes it, it is the same bundle.
      if (at === 0) expect((await writeOnDesktop(carried, `same-${number}.zip`)).receiptCode).toBe(written[at]!.receiptCode);
    }
  }
});
