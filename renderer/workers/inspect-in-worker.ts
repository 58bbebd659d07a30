import type { FileProblem } from '../../shared/domain/inspection';
import type { InspectFile } from './inspect-task';
import { JobTimeError, sendJobs, type JobChannel } from './worker-jobs';

/** Milliseconds that one file may take. */
const LIMIT = 20_000;

/**
 * Looks into files in a worker of its own: what a broken or hostile file does to the inspector stays there. A file that
 * takes too long, or ends the worker, is told by its surface, with the words that nobody looked inside.
 */
export function createFileInspector(openChannel: () => JobChannel, limit = LIMIT): InspectFile {
  const send: InspectFile = sendJobs(openChannel, limit);
  return async (task, options) => {
    try {
      return await send(task, options);
    } catch (failure) {
      if (options?.signal?.aborted === true) throw failure;
      const surface = await send({ ...task, isSurfaceOnly: true }, options);
      const unseen: FileProblem = { kind: 'not-looked-inside', reason: failure instanceof JobTimeError ? 'time' : 'failed' };
      return { ...surface, inspection: { ...surface.inspection, problems: [...surface.inspection.problems, unseen] } };
    }
  };
}

const openWorker = (): JobChannel => new Worker(new URL('./inspect-file.worker.ts', import.meta.url), { type: 'module', name: 'inspect-file' });

export const inspectInWorker: InspectFile = createFileInspector(openWorker);

/** In a worker apart: a file that is looked at again never holds up, or takes down, one that is being added. */
export const inspectInBackground: InspectFile = createFileInspector(openWorker);
