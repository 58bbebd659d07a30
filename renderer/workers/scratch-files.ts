import type { WriteTarget } from '../../shared/bundle/zip/byte-ports';

const FOLDER = 'carrel-scratch';
const STALE_AFTER_MS = 60 * 60 * 1000;

/** What lib.dom leaves out because only workers have it. Positions and sizes in bytes. */
type SyncAccessHandle = {
  readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number;
  readonly flush: () => void;
  readonly close: () => void;
};
type WorkerFileHandle = FileSystemFileHandle & { readonly createSyncAccessHandle: () => Promise<SyncAccessHandle> };

export type ScratchWriter = { readonly target: WriteTarget; readonly close: () => void };

/** Opens a new scratch file for writing; only in a worker. Scratch may be lost at any time: nothing is kept there. */
export async function openScratchWriter(name: string): Promise<ScratchWriter> {
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
    close() {
      handle.flush();
      handle.close();
    },
  };
}

export async function readScratch(name: string): Promise<File> {
  return (await (await openFolder()).getFileHandle(name)).getFile();
}

export async function removeScratch(name: string): Promise<void> {
  await (await openFolder()).removeEntry(name).catch(() => undefined);
}

/** A download may still be reading a recent scratch file, and another window may be writing one: old ones go. */
export async function removeStaleScratch(now: number): Promise<void> {
  const folder = await openFolder();
  for await (const [name, entry] of folder.entries()) {
    if (entry.kind !== 'file') continue;
    const { lastModified } = await entry.getFile();
    if (now - lastModified > STALE_AFTER_MS) await folder.removeEntry(name).catch(() => undefined);
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}
