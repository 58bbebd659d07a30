import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeBytes } from '../../electron/node-bytes';
import { loadWasmBytes } from '../../renderer/workers/wasm-bytes';
import type { PortfolioId } from '../../shared/domain/ids';
import { parsePortfolioText } from '../../shared/bundle/parse-records';
import { planRestore } from '../../shared/bundle/restore';
import type { BytePorts } from '../../shared/bundle/zip/byte-ports';
import { readWhole, writeSoundBundles } from './bundle-fuzz-bundles';
import type { Reading } from './bundle-fuzz-bundles';
import { findDifferences, freeKinds } from './bundle-fuzz-free';
import { anyMutant, toMutant } from './bundle-fuzz-mutations';
import type { Mutant } from './bundle-fuzz-mutations';
import { fuzzSeeds } from './bundle-fuzz-seeds';

const PER_SEED = 500;
const LONGEST_MS = 5000;
/** All seeds take minutes on a small machine: CARREL_LARGE=1. */
const seeds = process.env.CARREL_LARGE === '1' ? fuzzSeeds : fuzzSeeds.slice(0, 4);

let bundles: readonly Buffer[] = [];
let originals: readonly Reading[] = [];
let wasmBytes: BytePorts;
const told = { taken: 0, slowestMs: 0, codes: new Map<string, number>(), free: new Map<string, number>() };
beforeAll(async () => {
  bundles = await writeSoundBundles();
  wasmBytes = await loadWasmBytes();
  originals = await Promise.all(bundles.map((zip) => readWhole(zip, nodeBytes)));
});

const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Ends in an error when a reader neither takes nor refuses in time. */
async function readInTime(zip: Uint8Array, ports: BytePorts): Promise<Reading> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('The reader hangs')), LONGEST_MS)));
  const start = performance.now();
  const reading = await Promise.race([readWhole(zip, ports), late]).finally(() => clearTimeout(timer));
  told.slowestMs = Math.max(told.slowestMs, performance.now() - start);
  return reading;
}

const payloadOf = (files: ReadonlyMap<string, string>): readonly string[] => [...files].filter(([path]) => path.startsWith('data/')).map(([path, digest]) => `${digest} ${path}`).sort();
const tagFilesOf = (files: ReadonlyMap<string, string>): readonly string[] => ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'].map((path) => `${files.get(path) ?? 'none'} ${path}`);

/** What was taken holds every byte and record of the original, and where it was signed again it says so by its code. */
function expectNoDamage(original: Reading, reading: Reading, mutant: Mutant): void {
  if (original.code !== null || reading.code !== null) throw new Error('Only what was taken can be compared');
  const isSameBag = tagFilesOf(reading.files).join() === tagFilesOf(original.files).join();
  if (!isSameBag) expect(reading.receiptCode).not.toBe(original.receiptCode);
  if (mutant.isSigned) return;
  expect(payloadOf(reading.files)).toEqual(payloadOf(original.files));
  expect(reading.portfolioText).toBe(original.portfolioText);
}

function expectOnlyFree(mutant: Mutant, zip: Buffer, reading: Reading): void {
  const original = originals[mutant.base];
  if (original === undefined || original.code !== null || reading.code !== null) return;
  const isSameBag = tagFilesOf(reading.files).join() === tagFilesOf(original.files).join();
  for (const kind of findDifferences(bundles[mutant.base]!, zip)) {
    // A changed tag manifest gives another receipt code, which has been looked at.
    if (!isSameBag && ['crc', 'tag-file', 'packing', 'numbers'].includes(kind)) continue;
    expect(Object.keys(freeKinds)).toContain(kind);
    count(told.free, kind);
  }
}

/** Records that a stranger signed: read or refused, never thrown at, and restored without a trace on the program itself. */
function readRecords(text: string | null): void {
  const parsed = parsePortfolioText(text ?? '');
  if (parsed.ok) planRestore(parsed.value, [], { newId: 'p-2' as PortfolioId, restoredOn: '2026-11-22', pack: null });
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
}

/** Whether damaged data first give too many bytes or no sense depends on how much a host inflates at once. */
const toClass = (code: string | null): string | null => (code === 'size-lie' || code === 'crc' ? 'data' : code);

async function checkMutant(mutant: Mutant): Promise<void> {
  const zip = toMutant(bundles[mutant.base]!, mutant);
  const reading = await readInTime(zip, nodeBytes);
  const inBrowser = await readInTime(zip, wasmBytes);
  count(told.codes, reading.code ?? 'taken');
  // Node's DecompressionStream passes over bytes after the end of the data, which browsers refuse: the content must still be right.
  if (reading.code === 'data' && inBrowser.code === null) return expectNoDamage(originals[mutant.base]!, inBrowser, mutant);
  expect(toClass(inBrowser.code)).toBe(toClass(reading.code));
  if (reading.code !== null) return;
  told.taken += 1;
  expectNoDamage(originals[mutant.base]!, reading, mutant);
  if (mutant.isSigned) readRecords(reading.portfolioText);
  else expectOnlyFree(mutant, zip, reading);
}

describe('bundles damaged in every way', () => {
  it.each(seeds)('are refused, or hold every byte of the sound one: seed %i', { timeout: 600_000 }, async (seed) => {
    await fc.assert(fc.asyncProperty(anyMutant(bundles.length), checkMutant), { seed, numRuns: PER_SEED });
  });

  it('are a mixture that tests something', () => {
    const total = [...told.codes.values()].reduce((sum, times) => sum + times, 0);
    // What a run is for: how many were taken, why the others were not, and in what the taken ones differed.
    process.stdout.write(`${total} mutants, ${told.taken} taken, slowest ${Math.round(told.slowestMs)} ms; ${JSON.stringify([...told.codes])}; free ${JSON.stringify([...told.free])}\n`);
    expect(total).toBe(seeds.length * PER_SEED);
    expect(told.taken / total).toBeGreaterThan(0.02);
    expect(told.codes.size).toBeGreaterThan(25);
  });
});
