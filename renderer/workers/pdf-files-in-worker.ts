import type { MakeFiles } from '../../shared/pdf/files-task';
import { sendJobs } from './worker-jobs';

/** Makes files in a worker of its own: what a broken or hostile file does to the PDF tools stays there. */
export const makeFilesInWorker: MakeFiles = sendJobs(
  () => new Worker(new URL('./pdf-files.worker.ts', import.meta.url), { type: 'module', name: 'pdf-files' }),
);
