import { lstat, mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { ok, refused, type Result } from '../shared/domain/result';
import type { SafeCopyProblem } from '../shared/platform/safe-copies';
import { copiesFolderName } from '../shared/safe-copies/place-name';
import { readJsonFile, writeJsonFile } from './json-file';
import { toErrorCode } from './storage-problem';

/** The folder of the second place, as it was chosen; null when there is none, or the file is not as we write it. */
export async function readChosenFolder(file: string): Promise<string | null> {
  const known = await readJsonFile(file);
  const folder = typeof known === 'object' && known !== null && 'folder' in known ? known.folder : null;
  return typeof folder === 'string' && isAbsolute(folder) && !folder.includes('\0') ? folder : null;
}

/** Null forgets it. Throws Node's errors. */
export async function writeChosenFolder(file: string, folder: string | null): Promise<void> {
  await writeJsonFile(file, folder === null ? null : { folder });
}

/** For the person: the name of what they chose, never the way there. */
export function toPlaceLabel(folder: string): string {
  const place = basename(folder) === copiesFolderName ? dirname(folder) : folder;
  // The root of a drive has no name of its own.
  return basename(place) || place.replace(/[\\/]+$/, '') || place;
}

export type ChoosingPlace = { readonly ownFolder: string; readonly profileFolder: string };

/**
 * Where copies go in a folder that a person chose, made if need be: only now, so that later an empty mount point is seen as
 * what it is. Refused: folders in which a second copy would be lost together with the first.
 */
export async function prepareChosenFolder(chosen: string, { ownFolder, profileFolder }: ChoosingPlace): Promise<Result<string, SafeCopyProblem>> {
  try {
    const real = await realpath(chosen);
    const folder = basename(real) === copiesFolderName ? real : join(real, copiesFolderName);
    if (isInside(folder, await toRealPath(ownFolder))) return refused({ kind: 'place-refused', why: 'same-as-own' });
    if (isInside(folder, await toRealPath(profileFolder))) return refused({ kind: 'place-refused', why: 'inside-profile' });
    await mkdir(folder, { mode: 0o700 }).catch((failure: unknown) => {
      if (toErrorCode(failure) !== 'EEXIST') throw failure;
    });
    return (await lstat(folder)).isDirectory() ? ok(folder) : refused({ kind: 'place-unusable', state: 'not-writable' });
  } catch (failure) {
    return refused(toPlaceProblem(toErrorCode(failure)));
  }
}

function toPlaceProblem(code: string): SafeCopyProblem {
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full' };
  return { kind: 'place-unusable', state: code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'not-writable' : 'missing' };
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Without links, also for what is not there yet. */
async function toRealPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return dirname(path) === path ? path : join(await toRealPath(dirname(path)), basename(path));
  }
}
