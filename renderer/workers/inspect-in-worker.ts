import type { InspectFile } from './inspect-task';
import { sendJobs } from './worker-jobs';

/** Looks into files in a worker of its own: what a broken or hostile file does to the inspector stays there. */
export const inspectInWorker: InspectFile = sendJobs(
  () => new Worker(new URL('./inspect-file.worker.ts', import.meta.url), { type: 'module', name: 'inspect-file' }),
);
