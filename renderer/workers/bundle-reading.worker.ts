import type { BundleRefusal } from '../../shared/bundle/bundle-refusal';
import { openBundle, toResult, verifyBundle } from '../../shared/bundle/read-bundle';
import type { BundleSummary, OpenedBundle } from '../../shared/bundle/read-bundle';
import { ok, refused } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import { toBlob, toBlobAccess } from './blob-bytes';
import type { FromReader, ToReader } from './bundle-messages';
import { loadWasmBytes } from './wasm-bytes';

const PROGRESS_EVERY_MS = 50;

/** One thing after another: the hashing machines serve one stream at a time. */
let queue: Promise<unknown> = Promise.resolve();
let bundle: OpenedBundle | null = null;

function post(message: FromReader): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  queue = queue.then(() => answer(data));
});

async function answer(message: ToReader): Promise<void> {
  if (message.kind === 'open') post({ kind: 'opened', result: await open(message.blob) });
  else post({ kind: 'extracted', id: message.id, result: await extract(message.path) });
}

async function open(blob: Blob): Promise<Result<BundleSummary, BundleRefusal>> {
  const opened = await openBundle(toBlobAccess(blob), await loadWasmBytes());
  if (!opened.ok) return opened;
  let last = -Infinity;
  const verified = await verifyBundle(opened.value, {
    onProgress(path, bytesDone, bytesTotal) {
      if (performance.now() - last < PROGRESS_EVERY_MS && bytesDone < bytesTotal) return;
      last = performance.now();
      post({ kind: 'progress', path, bytesDone, bytesTotal });
    },
  });
  if (!verified.ok) return verified;
  bundle = opened.value;
  return ok(bundle.summary);
}

async function extract(path: string): Promise<Result<Blob, BundleRefusal>> {
  const from = bundle;
  if (from === null) return refused({ code: 'missing', where: path });
  return toResult(() => toBlob(from.readFile(path)));
}
