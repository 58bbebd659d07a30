import { inspectFile } from '../../shared/domain/inspect-file';
import type { Inspection } from '../../shared/domain/portfolio';
import type { Job } from './worker-jobs';

export type InspectTask = { readonly file: Blob; readonly fileName: string };

/** What the inspector sees in a file. Rejects when the bytes can't be read. */
export type InspectFile = Job<InspectTask, Inspection>;

export const inspectHere: InspectFile = ({ file, fileName }) => inspectFile(file, fileName);
