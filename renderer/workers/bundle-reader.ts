import type { BundleRefusal } from '../../shared/bundle/bundle-refusal';
import type { BundleSummary } from '../../shared/bundle/read-bundle';
import { ok, refused } from '../../shared/domain/result';
import type { Result } from '../../shared/domain/result';
import type { FromReader, ToReader } from './bundle-messages';

/** A bundle that has been read to its last byte and found sound; `close` ends its worker. */
export type BundleReader = {
  readonly summary: BundleSummary;
  /** One file, `path` as in `summary.files`. A stored file is a slice of the bundle: nothing is copied. */
  readonly extract: (path: string) => Promise<Result<Blob, BundleRefusal>>;
  readonly close: () => void;
};

export type OpenReaderOptions = {
  /** The file being verified, bytes done and in all. */
  readonly onProgress?: (path: string, bytesDone: number, bytesTotal: number) => void;
  readonly signal?: AbortSignal;
};

/** Verifies `blob` as a bundle in a worker of its own. Every refusal, a cancel included, ends the worker. */
export function openBundleInWorker(blob: Blob, options: OpenReaderOptions = {}): Promise<Result<BundleReader, BundleRefusal>> {
  const worker = new Worker(new URL('./bundle-reading.worker.ts', import.meta.url), { type: 'module', name: 'bundle-reading' });
  return new Promise((resolve) => {
    const end = (problem: BundleRefusal): void => {
      options.signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(refused(problem));
    };
    const cancel = (): void => end({ code: 'cancelled', where: '' });
    worker.onerror = () => end({ code: 'unreadable', where: '' });
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === 'progress') options.onProgress?.(data.path, data.bytesDone, data.bytesTotal);
      if (data.kind !== 'opened') return;
      if (!data.result.ok) return end(data.result.problem);
      options.signal?.removeEventListener('abort', cancel);
      resolve(ok(createReader(worker, blob, data.result.value)));
    };
    if (options.signal?.aborted === true) return cancel();
    options.signal?.addEventListener('abort', cancel);
    send(worker, { kind: 'open', blob });
  });
}

function send(worker: Worker, message: ToReader): void {
  worker.postMessage(message);
}

function createReader(worker: Worker, blob: Blob, summary: BundleSummary): BundleReader {
  const waiting = new Map<number, (result: Result<Blob, BundleRefusal>) => void>();
  const files = new Map(summary.files.map((file) => [file.path, file]));
  let lastId = 0;
  const failAll = (): void => {
    for (const resolve of waiting.values()) resolve(refused({ code: 'unreadable', where: '' }));
    waiting.clear();
  };
  worker.onerror = failAll;
  worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
    if (data.kind !== 'extracted') return;
    waiting.get(data.id)?.(data.result);
    waiting.delete(data.id);
  };
  return {
    summary,
    extract(path) {
      const file = files.get(path);
      if (file === undefined) return Promise.resolve(refused({ code: 'missing', where: path }));
      if (file.storedAt !== null) return Promise.resolve(ok(blob.slice(file.storedAt, file.storedAt + file.size)));
      return new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        send(worker, { kind: 'extract', id: lastId, path });
      });
    },
    close() {
      worker.terminate();
      failAll();
    },
  };
}
