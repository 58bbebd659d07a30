import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, rmdir, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, refused, type Result } from '../shared/domain/result';
import type { DocumentProblem, SavedFiles } from '../shared/platform/documents';
import { renamePatiently, syncFolder } from './durable-files';
import { toErrorCode } from './storage-problem';

type Part = { readonly path: string; readonly target: string };

/** Where the files go once all of them are whole: a folder of their own, or one file beside others. */
export type FilesPlace = {
  readonly kind: 'file' | 'folder';
  /** The folder or the file, as the person will look for it. */
  readonly path: string;
  readonly parts: readonly Part[];
};

/** Makes `name` in `parent`, or `name (2)`: the folder was not there before, so nothing of anybody else's is in it. */
export async function makeNewFolder(parent: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(parent, number === 1 ? name : `${name} (${String(number)})`);
    try {
      await mkdir(folder);
      return folder;
    } catch (failure) {
      if (toErrorCode(failure) !== 'EEXIST') throw failure;
    }
  }
}

/** Hidden names like those of unfinished bundles, beside where the files will be. */
export async function prepareFolder(parent: string, name: string, files: readonly string[]): Promise<FilesPlace> {
  const path = await makeNewFolder(parent, name);
  return { kind: 'folder', path, parts: files.map((file) => ({ path: toPartPath(path), target: join(path, file) })) };
}

export function prepareFile(target: string): FilesPlace {
  return { kind: 'file', path: target, parts: [{ path: toPartPath(dirname(target)), target }] };
}

function toPartPath(folder: string): string {
  return join(folder, `.${randomUUID()}.carrel-part`);
}

/** Files that are being written, one after the other; nothing has its name until all of them are whole and on the disk. */
export class FolderFiles {
  readonly #place: FilesPlace;
  #open: { readonly index: number; readonly handle: FileHandle } | null = null;
  /** Files before this one are whole. */
  #next = 0;
  #isPlaced = 0;

  constructor(place: FilesPlace) {
    this.#place = place;
  }

  /** Rejects when the disk does, and when files come out of order: that is a bug of the page. */
  async append(index: number, bytes: Uint8Array): Promise<void> {
    const handle = await this.#take(index);
    await handle.writeFile(bytes);
  }

  /** Gives every file its name. A folder is new, so nothing is replaced there; a single file replaces what the person chose. */
  async place(): Promise<Omit<SavedFiles, 'token'>> {
    await this.#finishOpen();
    if (this.#next !== this.#place.parts.length) throw new Error('Files are missing.');
    for (const { path, target } of this.#place.parts) {
      await renamePatiently(path, target);
      this.#isPlaced += 1;
    }
    const folder = dirname(this.#place.path);
    // They are in place by now: whatever a flush says, it is no reason to say that it failed.
    if (this.#place.kind === 'folder') await syncFolder(this.#place.path).catch(() => undefined);
    await syncFolder(folder).catch(() => undefined);
    return { kind: this.#place.kind, place: basename(this.#place.path) };
  }

  /** Removes what was written, and the folder if nothing of anybody else's has come into it. */
  async abandon(): Promise<void> {
    await this.#open?.handle.close().catch(() => undefined);
    this.#open = null;
    const isFolder = this.#place.kind === 'folder';
    for (const [at, part] of this.#place.parts.entries()) {
      await rm(isFolder && at < this.#isPlaced ? part.target : part.path, { force: true }).catch(() => undefined);
    }
    if (isFolder) await rmdir(this.#place.path).catch(() => undefined);
  }

  async #take(index: number): Promise<FileHandle> {
    if (this.#open?.index === index) return this.#open.handle;
    await this.#finishOpen();
    const part = this.#place.parts[index];
    if (part === undefined || index !== this.#next) throw new Error('Files came out of order.');
    const handle = await open(part.path, 'wx');
    this.#open = { index, handle };
    return handle;
  }

  async #finishOpen(): Promise<void> {
    if (this.#open === null) return;
    const { handle, index } = this.#open;
    await handle.sync();
    await handle.close();
    this.#open = null;
    this.#next = index + 1;
  }
}

/** Codes only: a message could hold a path, and paths never leave the main process. */
export function toFilesProblem(failure: unknown): Result<never, DocumentProblem> {
  const code = toErrorCode(failure);
  return refused(code === 'ENOSPC' || code === 'EDQUOT' ? { kind: 'disk-full' } : { kind: 'write-failed', detail: code });
}

/** Runs a step that writes; when it fails, nothing of `files` stays. */
export async function orAbandon<T>(files: FolderFiles, step: () => Promise<T>): Promise<Result<T, DocumentProblem>> {
  try {
    return ok(await step());
  } catch (failure) {
    await files.abandon();
    return toFilesProblem(failure);
  }
}
