import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { RandomAccess, WriteTarget } from '../shared/bundle/zip/byte-ports';

/** A file open for reading in any order; must be closed. */
export type OpenFile = RandomAccess & { readonly close: () => Promise<void> };

/** Throws Node's errors (ENOENT, EACCES, EISDIR) when the file can't be opened. */
export async function openFileAccess(path: string): Promise<OpenFile> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return { size, read: (offset, length) => readFully(handle, offset, length), close: () => handle.close() };
}

async function readFully(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

export function toWriteTarget(handle: Pick<FileHandle, 'write'>): WriteTarget {
  return {
    async writeAt(position, bytes) {
      let done = 0;
      while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
    },
  };
}
