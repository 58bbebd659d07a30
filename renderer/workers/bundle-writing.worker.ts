import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import type { AheadRule } from '../../shared/bundle/upcoming-entries';
import { sizeOf } from '../../shared/bundle/plan-tag-files';
import { verifyWritten, writeBundle } from '../../shared/bundle/write-bundle';
import type { BundleFacts } from '../../shared/bundle/write-bundle';
import type { Sha256 } from '../../shared/domain/ids';
import { refused } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import type { BundleProblem } from '../../shared/platform/platform';
import { readBlobForDigest, toBlobAccess } from './blob-bytes';
import type { FromWriter, ToWriter } from './bundle-messages';
import { openScratch, removeScratch, removeStaleScratch } from './scratch-files';
import { toBundleProblem } from './to-bundle-problem';
import { loadWasmBytes } from './wasm-bytes';

const PROGRESS_EVERY_MS = 50;
/** Asking the page, reading and taking digests happen elsewhere: while one entry is written, the next few are got. */
const AHEAD: AheadRule = { entries: 8, bytes: 1 << 22 };

const cancelling = new AbortController();
const asked = new Map<number, (blob: Blob | null) => void>();
let lastId = 0;

function post(message: FromWriter): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data }: MessageEvent<ToWriter>) => {
  if (data.kind === 'cancel') cancelling.abort();
  else if (data.kind === 'evidence') receiveEvidence(data.id, data.blob);
  else void write(data.plan, data.scratch).then((written) => post({ kind: 'done', ...written }));
});

async function openEvidence(sha256: Sha256): Promise<AsyncIterable<Uint8Array> | null> {
  const blob = await new Promise<Blob | null>((resolve) => {
    lastId += 1;
    asked.set(lastId, resolve);
    post({ kind: 'need', id: lastId, sha256 });
  });
  return blob === null ? null : readBlobForDigest(blob);
}

function receiveEvidence(id: number, blob: Blob | null): void {
  asked.get(id)?.(blob);
  asked.delete(id);
}

type Written = { readonly result: Result<BundleFacts, BundleProblem>; readonly inMemory?: Blob };

async function write(plan: BundlePlan, name: string): Promise<Written> {
  const written = await tryWrite(plan, name).catch((error: unknown): Written => ({ result: refused(toBundleProblem(error)) }));
  if (!written.result.ok) await removeScratch(name);
  return written;
}

async function tryWrite(plan: BundlePlan, name: string): Promise<Written> {
  await removeStaleScratch(Date.now());
  const bytes = await loadWasmBytes();
  const scratch = await openScratch(name);
  const { most, target } = scratch;
  const options = { signal: cancelling.signal, onProgress: createProgress() };
  const isTooLarge = plan.payload.reduce((sum, entry) => sum + sizeOf(entry), 0) > most;
  if (isTooLarge) return { result: refused({ kind: 'no-place-to-build', most }) };
  const result = await writeBundle(plan, { bytes, target, openEvidence, ahead: AHEAD }, options).finally(scratch.close);
  if (!result.ok) return { result };
  const { size } = result.value;
  post({ kind: 'progress', progress: { item: '', step: 'verifying', bytesDone: size, bytesTotal: size } });
  const bundle = await scratch.read();
  const damage = await verifyWritten(toBlobAccess(bundle), bytes, result.value);
  if (damage !== null) return { result: refused({ kind: 'verify-failed', detail: damage }) };
  if (cancelling.signal.aborted) return { result: refused({ kind: 'cancelled' }) };
  return scratch.isInMemory ? { result, inMemory: bundle } : { result };
}

function createProgress(): (item: string, bytesDone: number, bytesTotal: number) => void {
  let last = -Infinity;
  return (item, bytesDone, bytesTotal) => {
    if (performance.now() - last < PROGRESS_EVERY_MS && bytesDone < bytesTotal) return;
    last = performance.now();
    post({ kind: 'progress', progress: { item, step: 'writing', bytesDone, bytesTotal } });
  };
}
