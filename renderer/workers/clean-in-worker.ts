import type { CleanFile } from './clean-task';
import { sendJobs } from './worker-jobs';

/** Milliseconds that one copy may take. */
const LIMIT = 60_000;

/** Makes copies in a worker of its own: what a broken or hostile file does to the tools stays there. */
export const cleanInWorker: CleanFile = sendJobs(
  () => new Worker(new URL('./clean-file.worker.ts', import.meta.url), { type: 'module', name: 'clean-file' }),
  LIMIT,
);
