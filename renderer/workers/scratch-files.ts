import type { WriteTarget } from '../../shared/bundle/zip/byte-ports';
import { BlobFile } from './blob-file';

const FOLDER = 'carrel-scratch';
const STALE_AFTER_MS = 60 * 60 * 1000;
/** What a bundle made in memory may be at most: a computer with 4 GB must bear it beside everything else. */
const MOST_IN_MEMORY = 1e9;

/** What lib.dom leaves out because only workers have it. Positions and sizes in bytes. */
type SyncAccessHandle = {
  readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number;
  readonly flush: () => void;
  readonly close: () => void;
};
type WorkerFileHandle = FileSystemFileHandle & { readonly createSyncAccessHandle: () => Promise<SyncAccessHandle> };

export type Scratch = {
  readonly target: WriteTarget;
  /** Bytes that it can take. */
  readonly most: number;
  /** Ends writing. */
  readonly close: () => void;
  /** What has been written, once it is closed. */
  readonly read: () => Promise<Blob>;
  /** Where nothing is on the disk under the name, what has been written must be handed on as it is. */
  readonly isInMemory: boolean;
};

/**
 * Opens a new scratch file for writing; only in a worker. Scratch may be lost at any time: nothing is kept there. Where
 * the browser gives no place on the disk (private windows of some, older versions), the bytes are gathered in memory.
 */
export async function openScratch(name: string): Promise<Scratch> {
  try {
    return await openOnDisk(name);
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError') throw error;
    await removeScratch(name);
    const file = new BlobFile();
    return { target: file, most: MOST_IN_MEMORY, close: () => undefined, read: () => Promise.resolve(file.toBlob()), isInMemory: true };
  }
}

async function openOnDisk(name: string): Promise<Scratch> {
  const folder = await openFolder();
  const file = (await folder.getFileHandle(name, { create: true })) as WorkerFileHandle;
  const handle = await file.createSyncAccessHandle();
  return {
    target: {
      async writeAt(position, bytes) {
        // Chrome writes less, without an error, when the disk is full.
        if (handle.write(bytes, { at: position }) < bytes.length) throw new DOMException('', 'QuotaExceededError');
        await Promise.resolve();
      },
    },
    most: Infinity,
    close() {
      handle.flush();
      handle.close();
    },
    read: () => readScratch(name),
    isInMemory: false,
  };
}

export async function readScratch(name: string): Promise<File> {
  return (await (await openFolder()).getFileHandle(name)).getFile();
}

/** Never rejects: what can't be removed now is removed as stale. */
export async function removeScratch(name: string): Promise<void> {
  await openFolder().then((folder) => folder.removeEntry(name)).catch(() => undefined);
}

/** A download may still be reading a recent scratch file, and another window may be writing one: old ones go. */
export async function removeStaleScratch(now: number): Promise<void> {
  const folder = await openFolder().catch(() => null);
  if (folder === null) return;
  for await (const [name, entry] of folder.entries()) {
    if (entry.kind !== 'file') continue;
    const { lastModified } = await entry.getFile().catch(() => ({ lastModified: now }));
    if (now - lastModified > STALE_AFTER_MS) await folder.removeEntry(name).catch(() => undefined);
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}
