import type { SafeCopyPlace, SafeCopyProblem } from '../../shared/platform/safe-copies';
import type { CopyFolder, CopyPath, FolderEntry } from '../../shared/safe-copies/copy-folder';
import { copiesFolderName } from '../../shared/safe-copies/place-name';
import { isEqual, toCopyProblem } from './web-safe-copies-database';

/** The typings of the browser's permissions are not in TypeScript yet; browsers without them have given what they gave. */
export type AskableHandle = FileSystemDirectoryHandle & {
  readonly queryPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
};

const absentNames: ReadonlySet<string> = new Set(['NotFoundError', 'TypeMismatchError']);
const refusedNames: ReadonlySet<string> = new Set(['NotAllowedError', 'SecurityError']);
const blockedNames: ReadonlySet<string> = new Set(['NoModificationAllowedError', 'InvalidModificationError']);

/**
 * A folder that the person granted to the browser. The browser writes beside a file and replaces it when it is closed, so
 * a file is the old one or the whole new one; how soon it is on the disk is the browser's business.
 */
export class DirectoryCopyFolder implements CopyFolder {
  constructor(readonly chosen: AskableHandle) {}

  readonly findState = async (): Promise<SafeCopyPlace['state']> => {
    try {
      const permission = (await this.chosen.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
      if (permission !== 'granted') return 'not-allowed';
      return (await this.findFolder([])) === null ? 'missing' : 'ready';
    } catch (failure) {
      return refusedNames.has(toName(failure)) ? 'not-allowed' : 'missing';
    }
  };

  readonly list = async (folder: CopyPath): Promise<readonly FolderEntry[]> => {
    const found = await this.findFolder(folder);
    const entries: FolderEntry[] = [];
    if (found === null) return entries;
    for await (const handle of found.values()) {
      if (handle.kind === 'directory') entries.push({ name: handle.name, kind: 'folder', size: 0 });
      const file = handle.kind === 'file' ? await getFile(handle) : null;
      if (file !== null) entries.push({ name: handle.name, kind: 'file', size: file.size });
    }
    return entries;
  };

  readonly read = async (path: CopyPath, limit: number): Promise<Uint8Array | null> => {
    const file = await this.findFile(path);
    return file === null ? null : new Uint8Array(await file.slice(0, limit).arrayBuffer());
  };

  readonly write = async (path: CopyPath, bytes: Uint8Array): Promise<void> => {
    await this.fill(path, async (target) => target.write(bytes.slice()));
    const back = await this.read(path, bytes.length + 1);
    if (back !== null && isEqual(back, bytes)) return;
    await this.remove(path);
    throw new DOMException('What was read back differs from what was written.', 'DataError');
  };

  readonly remove = async (path: CopyPath): Promise<void> => {
    const folder = await this.findFolder(path.slice(0, -1));
    await folder?.removeEntry(path.at(-1) ?? '').catch((failure: unknown) => {
      // A folder of this name is not ours to remove.
      if (!absentNames.has(toName(failure)) && !blockedNames.has(toName(failure))) throw failure;
    });
  };

  /** The browser can't tell how much room a granted folder has. */
  readonly readFreeBytes = (): Promise<number> => Promise.resolve(Infinity);

  /** The browser clears away its own temporary files. */
  readonly sweep = (): Promise<void> => Promise.resolve();

  readonly toProblem = (failure: unknown): SafeCopyProblem => {
    if (refusedNames.has(toName(failure))) return { kind: 'place-unusable', state: 'not-allowed' };
    return blockedNames.has(toName(failure)) ? { kind: 'place-unusable', state: 'not-writable' } : toCopyProblem(failure);
  };

  /** Makes the folder itself; later it is never made again, so that another stick in its place is seen as what it is. */
  async prepare(): Promise<void> {
    if (this.chosen.name !== copiesFolderName) await this.chosen.getDirectoryHandle(copiesFolderName, { create: true });
  }

  /** Null when there is no ordinary file. */
  async findFile(path: CopyPath): Promise<File | null> {
    const folder = await this.findFolder(path.slice(0, -1));
    const handle = await folder?.getFileHandle(path.at(-1) ?? '').catch(nullWhenAbsent);
    return handle === undefined || handle === null ? null : getFile(handle);
  }

  /** Fills a new file, or replaces one; when filling fails, a new name does not stay empty. */
  async fill(path: CopyPath, work: (target: FileSystemWritableFileStream) => Promise<void>): Promise<void> {
    const folder = await this.#makeFolder(path.slice(0, -1));
    const name = path.at(-1) ?? '';
    const isNew = (await folder.getFileHandle(name).catch(nullWhenAbsent)) === null;
    const target = await (await folder.getFileHandle(name, { create: true })).createWritable();
    try {
      await work(target);
      await target.close();
    } catch (failure) {
      await target.abort().catch(() => undefined);
      if (isNew) await folder.removeEntry(name).catch(() => undefined);
      throw failure;
    }
  }

  /** Null when a folder on the way is not there. */
  async findFolder(path: CopyPath): Promise<FileSystemDirectoryHandle | null> {
    let folder: FileSystemDirectoryHandle | null = await this.#findTop();
    for (const part of path) folder = (await folder?.getDirectoryHandle(part).catch(nullWhenAbsent)) ?? null;
    return folder;
  }

  async #makeFolder(path: CopyPath): Promise<FileSystemDirectoryHandle> {
    let folder = await this.#findTop();
    if (folder === null) throw new DOMException('The folder of the safe copies is not there.', 'NotFoundError');
    for (const part of path) folder = await folder.getDirectoryHandle(part, { create: true });
    return folder;
  }

  /** Looked at each time: a stick can be pulled out at any moment. */
  async #findTop(): Promise<FileSystemDirectoryHandle | null> {
    if (this.chosen.name !== copiesFolderName) return this.chosen.getDirectoryHandle(copiesFolderName).catch(nullWhenAbsent);
    // Asking for the first entry fails when the folder itself is gone.
    const isThere = await this.chosen.keys().next().then(() => true, () => false);
    return isThere ? this.chosen : null;
  }
}

/** Null when it vanished between the listing and now. */
function getFile(handle: FileSystemFileHandle): Promise<File | null> {
  return handle.getFile().catch(nullWhenAbsent);
}

function nullWhenAbsent(failure: unknown): null {
  if (absentNames.has(toName(failure))) return null;
  throw failure;
}

function toName(failure: unknown): string {
  return failure instanceof DOMException || failure instanceof Error ? failure.name : 'unknown';
}
