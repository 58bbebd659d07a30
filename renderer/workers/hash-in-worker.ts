import type { HashBlob } from './hash-blob';
import { sendJobs } from './worker-jobs';

/** Hashes in a worker of its own, so that typing stays smooth. */
export const hashInWorker: HashBlob = sendJobs(
  () => new Worker(new URL('./hash-file.worker.ts', import.meta.url), { type: 'module', name: 'hash-file' }),
);
