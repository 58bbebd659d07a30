import { inspectWhole, type WholeInspection } from '../../shared/inspection/inspect-whole';
import { openInspector } from './inspecting/inspectors';
import type { Job } from './worker-jobs';

export type InspectTask = {
  readonly file: Blob;
  readonly fileName: string;
  /** Only type, name and emptiness: what can be said of a file that could not be looked into. */
  readonly isSurfaceOnly?: boolean;
};

/** What the inspector sees in a file. Rejects when the bytes can't be read. */
export type InspectFile = Job<InspectTask, WholeInspection>;

const openNone = (): Promise<null> => Promise.resolve(null);

export const inspectHere: InspectFile = ({ file, fileName, isSurfaceOnly = false }) => inspectWhole(file, fileName, isSurfaceOnly ? openNone : openInspector);
