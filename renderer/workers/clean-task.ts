import { cleanPicture } from '../../shared/inspection/clean/clean-picture';
import { refused, ok, type Result } from '../../shared/domain/result';
import { EntitiesError } from './inspecting/read-xml';
import { PackageError } from './inspecting/open-package';
import { redrawPicture } from './redraw-picture';
import type { Job } from './worker-jobs';

export type CleanTask = {
  readonly file: Blob;
  /** `picture`: what it says is cut out. `redraw`: decoded and written again as JPEG. `package`: Office and OpenDocument. */
  readonly way: 'picture' | 'redraw' | 'package';
};

export type CleanProblem = {
  /** `signed`: a changed copy would lose its signature; `undrawable`: the browser can't decode it. */
  readonly kind: 'unreadable' | 'signed' | 'undrawable';
};

/** A copy without what the file says beside what it shows; the file itself stays as it is. */
export type CleanFile = Job<CleanTask, Result<Blob, CleanProblem>>;

/** Pixels; more than any screen or page needs, fewer than a browser refuses. */
const MOST_SIDE = 16_000;

export const cleanHere: CleanFile = async ({ file, way }) => {
  if (way === 'redraw') {
    const drawn = await redrawPicture(file, MOST_SIDE);
    return drawn === null ? refused({ kind: 'undrawable' }) : ok(drawn);
  }
  if (way === 'package') return cleanDocument(file);
  const cleaned = cleanPicture(new Uint8Array(await file.arrayBuffer()));
  return cleaned === null ? refused({ kind: 'unreadable' }) : ok(new Blob([cleaned as Uint8Array<ArrayBuffer>], { type: file.type }));
};

async function cleanDocument(file: Blob): Promise<Result<Blob, CleanProblem>> {
  try {
    const { cleanPackage } = await import('./cleaning/clean-package');
    const copy = await cleanPackage(file);
    return copy === null ? refused({ kind: 'signed' }) : ok(new Blob([copy], { type: file.type }));
  } catch (failure) {
    if (failure instanceof PackageError || failure instanceof EntitiesError) return refused({ kind: 'unreadable' });
    throw failure;
  }
}
