import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import type { BundleFacts } from '../../shared/bundle/write-bundle';
import type { Sha256 } from '../../shared/domain/ids';
import { ok, refused } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import type { BundleProblem, Bundles, BundleWriteOptions, WrittenBundle } from '../../shared/platform/platform';
import type { FromWriter, ToWriter } from '../workers/bundle-messages';
import { readScratch, removeScratch } from '../workers/scratch-files';
import { toBundleProblem } from '../workers/to-bundle-problem';
import { chooseSaveTarget, placeBundle } from './save-target';
import type { SaveTarget } from './save-target';

/** An evidence file's bytes as a Blob that reads lazily, or null when they are gone. */
export type OpenEvidence = (sha256: Sha256) => Promise<Blob | null>;

/**
 * Bundles in the browser: a worker writes and verifies a scratch file (in memory, where the browser gives no other place),
 * which is then copied to the chosen file or given to the browser's downloads. The chosen file is not touched before the bundle has been verified.
 */
export function createWebBundles({ openEvidence }: { readonly openEvidence: OpenEvidence }): Bundles {
  return {
    async write(plan, options = {}) {
      const target = await chooseSaveTarget(`${plan.name}.zip`);
      if (target === null) return refused({ kind: 'cancelled' });
      const scratch = `${crypto.randomUUID()}.carrel-part`;
      const written = await writeInWorker({ plan, scratch, openEvidence }, options);
      return written.ok ? place({ scratch, target, ...written.value }, options) : written;
    },
    reveal: () => Promise.resolve(),
  };
}

type Placing = Written & { readonly scratch: string; readonly target: SaveTarget };

async function place({ scratch, target, facts, inMemory }: Placing, options: BundleWriteOptions): Promise<Result<WrittenBundle, BundleProblem>> {
  options.onProgress?.({ item: '', step: 'placing', bytesDone: facts.size, bytesTotal: facts.size });
  try {
    const fileName = await placeBundle(inMemory ?? (await readScratch(scratch)), target, options.signal);
    // A download goes on reading the scratch file after this; the next export clears it away.
    if (target.kind === 'file') await removeScratch(scratch);
    return ok({ ...facts, fileName, token: '' });
  } catch (error) {
    await removeScratch(scratch);
    return refused(toBundleProblem(error));
  }
}

/** `inMemory` is the bundle where there is no scratch file of it. */
type Written = { readonly facts: BundleFacts; readonly inMemory?: Blob | undefined };

type Writing = { readonly plan: BundlePlan; readonly scratch: string; readonly openEvidence: OpenEvidence };

function writeInWorker(writing: Writing, { signal, onProgress }: BundleWriteOptions): Promise<Result<Written, BundleProblem>> {
  const worker = new Worker(new URL('../workers/bundle-writing.worker.ts', import.meta.url), { type: 'module', name: 'bundle-writing' });
  const send = (message: ToWriter): void => worker.postMessage(message);
  return new Promise((resolve) => {
    const cancel = (): void => send({ kind: 'cancel' });
    const end = (result: Result<Written, BundleProblem>): void => {
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    worker.onerror = () => end(refused({ kind: 'write-failed', detail: 'worker' }));
    worker.onmessage = ({ data }: MessageEvent<FromWriter>) => {
      if (data.kind === 'progress') onProgress?.(data.progress);
      else if (data.kind === 'done') end(data.result.ok ? ok({ facts: data.result.value, inMemory: data.inMemory }) : data.result);
      else void writing.openEvidence(data.sha256).catch(() => null).then((blob) => send({ kind: 'evidence', id: data.id, blob }));
    };
    signal?.addEventListener('abort', cancel);
    send({ kind: 'write', plan: writing.plan, scratch: writing.scratch });
    if (signal?.aborted === true) cancel();
  });
}
