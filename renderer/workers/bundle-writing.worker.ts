import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import { verifyWritten, writeBundle } from '../../shared/bundle/write-bundle';
import type { BundleFacts } from '../../shared/bundle/write-bundle';
import type { Sha256 } from '../../shared/domain/ids';
import { refused } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import type { BundleProblem } from '../../shared/platform/platform';
import { readBlob, toBlobAccess } from './blob-bytes';
import type { FromWriter, ToWriter } from './bundle-messages';
import { openScratchWriter, readScratch, removeScratch, removeStaleScratch } from './scratch-files';
import { toBundleProblem } from './to-bundle-problem';
import { loadWasmBytes } from './wasm-bytes';

const PROGRESS_EVERY_MS = 50;

const cancelling = new AbortController();
let receiveEvidence: ((blob: Blob | null) => void) | null = null;

function post(message: FromWriter): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data }: MessageEvent<ToWriter>) => {
  if (data.kind === 'cancel') cancelling.abort();
  else if (data.kind === 'evidence') receiveEvidence?.(data.blob);
  else void write(data.plan, data.scratch).then((result) => post({ kind: 'done', result }));
});

async function openEvidence(sha256: Sha256): Promise<AsyncIterable<Uint8Array> | null> {
  const blob = await new Promise<Blob | null>((resolve) => {
    receiveEvidence = resolve;
    post({ kind: 'need', sha256 });
  });
  return blob === null ? null : readBlob(blob);
}

async function write(plan: BundlePlan, scratch: string): Promise<Result<BundleFacts, BundleProblem>> {
  const result = await tryWrite(plan, scratch).catch((error: unknown) => refused(toBundleProblem(error)));
  if (!result.ok) await removeScratch(scratch).catch(() => undefined);
  return result;
}

async function tryWrite(plan: BundlePlan, scratch: string): Promise<Result<BundleFacts, BundleProblem>> {
  await removeStaleScratch(Date.now());
  const bytes = await loadWasmBytes();
  const writer = await openScratchWriter(scratch);
  const options = { signal: cancelling.signal, onProgress: createProgress() };
  const written = await writeBundle(plan, { bytes, target: writer.target, openEvidence }, options).finally(writer.close);
  if (!written.ok) return written;
  const { size } = written.value;
  post({ kind: 'progress', progress: { item: '', step: 'verifying', bytesDone: size, bytesTotal: size } });
  const damage = await verifyWritten(toBlobAccess(await readScratch(scratch)), bytes, written.value);
  if (damage !== null) return refused({ kind: 'verify-failed', detail: damage });
  return cancelling.signal.aborted ? refused({ kind: 'cancelled' }) : written;
}

function createProgress(): (item: string, bytesDone: number, bytesTotal: number) => void {
  let last = -Infinity;
  return (item, bytesDone, bytesTotal) => {
    if (performance.now() - last < PROGRESS_EVERY_MS && bytesDone < bytesTotal) return;
    last = performance.now();
    post({ kind: 'progress', progress: { item, step: 'writing', bytesDone, bytesTotal } });
  };
}
