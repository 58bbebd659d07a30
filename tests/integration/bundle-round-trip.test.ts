import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeBytes } from '../../electron/node-bytes';
import { readBlob, toBlob, toBlobAccess } from '../../renderer/workers/blob-bytes';
import { loadWasmBytes } from '../../renderer/workers/wasm-bytes';
import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import type { BundleEvidenceFile } from '../../shared/bundle/import-report';
import { parsePortfolioText } from '../../shared/bundle/parse-records';
import { planBundle } from '../../shared/bundle/plan-bundle';
import { toSortedRecords } from '../../shared/bundle/portfolio-json';
import { openBundle, verifyBundle } from '../../shared/bundle/read-bundle';
import { planRestore } from '../../shared/bundle/restore';
import { writeBundle } from '../../shared/bundle/write-bundle';
import type { BytePorts } from '../../shared/bundle/zip/byte-ports';
import type { PortfolioId, Sha256 } from '../../shared/domain/ids';
import type { PortfolioRecords } from '../../shared/domain/portfolio';
import { aPlanInput, lssc } from '../unit/shared/bundle/plan-samples';
import { MemoryFile } from '../unit/shared/bundle/zip/memory-file';
import { anyPortfolio, toSha256 } from './bundle-round-trip-portfolios';
import type { AnyPortfolio } from './bundle-round-trip-portfolios';

const PORTFOLIOS = 300;
const ROUND = 3;
/** Another portfolio each time, the same in every run. */
const SEED = 20261122;
let wasmBytes: BytePorts;
beforeAll(async () => {
  wasmBytes = await loadWasmBytes();
});

type Host = { readonly bytes: BytePorts; readonly ahead?: { readonly entries: number; readonly bytes: number } };
type Restored = { readonly records: PortfolioRecords; readonly files: ReadonlyMap<Sha256, Uint8Array>; readonly outcomes: readonly string[]; readonly receiptCode: string };

type Carried = { readonly plan: BundlePlan; readonly files: AnyPortfolio['files'] };

async function carry({ plan, files }: Carried, from: Host, to: Host): Promise<Restored> {
  const target = new MemoryFile();
  const openEvidence = (sha256: Sha256): Promise<AsyncIterable<Uint8Array> | null> => {
    const bytes = files.get(sha256);
    return Promise.resolve(bytes === undefined ? null : readBlob(new Blob([new Uint8Array(bytes)])));
  };
  const written = await writeBundle(plan, { ...from, target, openEvidence });
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return { ...(await restore(new Blob([target.bytes]), to.bytes)), receiptCode: written.value.receiptCode };
}

async function restore(zip: Blob, bytes: BytePorts): Promise<Omit<Restored, 'receiptCode'>> {
  const opened = await openBundle(toBlobAccess(zip), bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  expect(await verifyBundle(opened.value)).toEqual({ ok: true, value: null });
  const { summary, readFile } = opened.value;
  const parsed = parsePortfolioText(summary.portfolioText ?? '');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const inside = summary.files.filter(({ path }) => path.startsWith('data/evidence/')).map((file): BundleEvidenceFile => ({ ...file, sha256: file.sha256 as Sha256 }));
  const plan = planRestore(parsed.value, inside, { newId: 'restored' as PortfolioId, restoredOn: '2026-11-22', pack: lssc });
  const files = new Map<Sha256, Uint8Array>();
  for (const { path, sha256 } of plan.files) files.set(sha256, new Uint8Array(await (await toBlob(readFile(path))).arrayBuffer()));
  const outcomes = plan.report.items.filter(({ outcome, reason }) => outcome !== 'added' && reason !== 'was-in-trash').map(({ kind, label, reason }) => `${kind} ${label} ${reason}`);
  return { records: plan.records, files, outcomes };
}

/** What a restored copy is: all as it was, under an id and a title of its own, with the backup's own round. */
function toExpected(records: PortfolioRecords, restored: PortfolioRecords): PortfolioRecords {
  const { id, title } = restored.head;
  return toSortedRecords({ ...records, head: { ...records.head, id, title, rounds: { ...records.head.rounds, everything: ROUND } } });
}

function expectSame({ records, files }: AnyPortfolio, restored: Restored): void {
  expect(restored.records.head.id).toBe('restored');
  expect(restored.records.head.title).toMatch(/\(restored 22 Nov 2026\)$/);
  expect(restored.records).toEqual(toExpected(records, restored.records));
  const live = new Set(records.evidence.filter((item) => item.removedAt === '').map((item) => item.sha256));
  expect([...restored.files.keys()].sort()).toEqual([...live].sort());
  for (const [sha256, bytes] of restored.files) {
    expect(toSha256(bytes)).toBe(sha256);
    expect(Buffer.compare(bytes, files.get(sha256)!)).toBe(0);
  }
  expect(restored.outcomes).toEqual([]);
}

describe('a portfolio that is exported and restored', () => {
  it(`is the same, from the desktop to the browser and back: ${PORTFOLIOS} of them`, { timeout: 300_000 }, async () => {
    const desktop: Host = { bytes: nodeBytes, ahead: { entries: 6, bytes: 1 << 22 } };
    const browser: Host = { bytes: wasmBytes };
    const carried = async (portfolio: AnyPortfolio): Promise<void> => {
      const plan = planBundle(aPlanInput({ records: portfolio.records, scope: 'everything', round: ROUND }));
      const inBrowser = await carry({ plan, files: portfolio.files }, desktop, browser);
      expectSame(portfolio, inBrowser);
      const onDesktop = await carry({ plan, files: portfolio.files }, browser, desktop);
      expectSame(portfolio, onDesktop);
      // Whichever host makes it, it is the same bundle.
      expect(onDesktop.receiptCode).toBe(inBrowser.receiptCode);
    };
    await fc.assert(fc.asyncProperty(anyPortfolio(lssc), carried), { numRuns: PORTFOLIOS, seed: SEED });
  });
});
