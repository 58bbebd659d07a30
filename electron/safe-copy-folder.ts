import { access, constants, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SafeCopyPlace, SafeCopyProblem } from '../shared/platform/safe-copies';
import type { CopyFolder, CopyPath, FolderEntry } from '../shared/safe-copies/copy-folder';
import { syncFolder, writeFileDurably } from './durable-files';
import { readFreeBytesOf } from './evidence-files';
import { findInnerPath, makeInnerFolder, toInnerPath } from './inner-path';
import { openRegularFile } from './regular-file';
import { toErrorCode, toStorageProblem } from './storage-problem';

export type CopyFolderOnDisk = {
  /** The folder `Carrel safe copies` itself. */
  readonly folder: string;
  /** Whether it is made when it is not there. A place on a stick is not: an empty mount point would take its copies. */
  readonly mayBeMade: boolean;
  readonly readFreeBytes?: (folder: string) => Promise<number>;
  /** Milliseconds after which a temporary file is surely not being written any more, by this computer or another. */
  readonly staleAfterMs?: number;
};

/** Temporary files of records and evidence, on the same volume as both; a crash leaves what it leaves here. */
export const incomingFolder = 'incoming';
const refusedCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Safe copies as ordinary files. Nothing below the folder is followed when it is a link. */
export class DiskCopyFolder implements CopyFolder {
  readonly #folder: string;
  readonly #mayBeMade: boolean;
  readonly #readFreeBytes: (folder: string) => Promise<number>;
  readonly #staleAfterMs: number;

  constructor({ folder, mayBeMade, readFreeBytes = readFreeBytesOf, staleAfterMs = 10 * 60_000 }: CopyFolderOnDisk) {
    this.#folder = folder;
    this.#mayBeMade = mayBeMade;
    this.#readFreeBytes = readFreeBytes;
    this.#staleAfterMs = staleAfterMs;
  }

  readonly findState = async (): Promise<SafeCopyPlace['state']> => {
    try {
      const found = await lstat(this.#folder).catch(nullWhenMissing);
      if (found === null && !this.#mayBeMade) return 'missing';
      if (found !== null && !found.isDirectory()) return 'not-writable';
      await access(found === null ? await findExisting(dirname(this.#folder)) : this.#folder, constants.R_OK | constants.W_OK);
      return 'ready';
    } catch (failure) {
      return refusedCodes.has(toErrorCode(failure)) ? 'not-writable' : 'missing';
    }
  };

  readonly list = async (folder: CopyPath): Promise<readonly FolderEntry[]> => {
    const path = await findInnerPath(this.#folder, folder);
    const found = path === null ? null : await lstat(path).catch(() => null);
    if (path === null || found?.isDirectory() !== true) return [];
    const entries: FolderEntry[] = [];
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (entry.isDirectory()) entries.push({ name: entry.name, kind: 'folder', size: 0 });
      const file = entry.isFile() ? await lstat(join(path, entry.name)).catch(() => null) : null;
      if (file?.isFile() === true) entries.push({ name: entry.name, kind: 'file', size: file.size });
    }
    return entries;
  };

  readonly read = async (file: CopyPath, limit: number): Promise<Uint8Array | null> => {
    const path = await findInnerPath(this.#folder, file);
    const found = path === null ? null : await lstat(path).catch(() => null);
    const opened = path === null || found?.isFile() !== true ? null : await openRegularFile(path);
    if (opened === null) return null;
    try {
      const bytes = new Uint8Array(Math.min(limit, opened.size));
      let filled = 0;
      while (filled < bytes.byteLength) {
        const { bytesRead } = await opened.handle.read(bytes, filled, bytes.byteLength - filled, filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    } finally {
      await opened.handle.close();
    }
  };

  readonly write = async (file: CopyPath, bytes: Uint8Array): Promise<void> => {
    // Looked at before anything is made: a name that is not plain must leave nothing behind.
    const target = toInnerPath(this.#folder, file);
    const incoming = await this.prepareFolder([incomingFolder]);
    await this.prepareFolder(file.slice(0, -1));
    await writeFileDurably(target, bytes, incoming);
  };

  readonly remove = async (file: CopyPath): Promise<void> => {
    const path = await findInnerPath(this.#folder, file);
    const found = path === null ? null : await lstat(path).catch(() => null);
    if (path !== null && found?.isFile() === true) await rm(path, { force: true, maxRetries: 3 });
  };

  readonly readFreeBytes = async (): Promise<number> => this.#readFreeBytes(await findExisting(this.#folder));

  readonly sweep = async (): Promise<void> => {
    for (const { name, kind } of await this.list([incomingFolder])) {
      const path = join(this.#folder, incomingFolder, name);
      const found = kind === 'file' && name.endsWith('.part') ? await lstat(path).catch(() => null) : null;
      if (found !== null && Date.now() - found.mtimeMs >= this.#staleAfterMs) await rm(path, { force: true }).catch(() => undefined);
    }
  };

  readonly toProblem = (failure: unknown): SafeCopyProblem => {
    if (refusedCodes.has(toErrorCode(failure))) return { kind: 'place-unusable', state: 'not-writable' };
    const problem = toStorageProblem(failure);
    return problem.kind === 'disk-full' ? problem : { kind: 'storage-failed', detail: toErrorCode(failure) };
  };

  /** Makes a folder below this one, and this one where it may be made; gives its path. */
  async prepareFolder(folder: CopyPath): Promise<string> {
    if (this.#mayBeMade) {
      const made = await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      if (made !== undefined) await syncFolder(dirname(made));
    }
    return makeInnerFolder(this.#folder, folder);
  }

  /** Null when a folder on the way is missing or is a link. */
  findPath(file: CopyPath): Promise<string | null> {
    return findInnerPath(this.#folder, file);
  }
}

/** The folder itself or the nearest above it that is there. */
async function findExisting(folder: string): Promise<string> {
  const found = await lstat(folder).catch(nullWhenMissing);
  return found !== null || dirname(folder) === folder ? folder : findExisting(dirname(folder));
}

function nullWhenMissing(failure: unknown): null {
  const code = toErrorCode(failure);
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  throw failure;
}
