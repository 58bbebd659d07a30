import { constants, open, type FileHandle } from 'node:fs/promises';

/** A file open for reading, and its size in bytes at that moment; whoever has it closes it. */
export type RegularFile = { readonly handle: FileHandle; readonly size: number };

/** Windows has neither pipes among its files nor this flag. */
const neverWait = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

/**
 * Opens an ordinary file, or answers null: a folder, a device or a pipe is not one. What was opened is looked at, not the
 * name: what stands under a name can change in between. Opening never waits, as a pipe without a writer would.
 */
export async function openRegularFile(path: string): Promise<RegularFile | null> {
  const handle = await open(path, constants.O_RDONLY | neverWait).catch(() => null);
  if (handle === null) return null;
  const found = await handle.stat().catch(() => null);
  if (found?.isFile() === true) return { handle, size: found.size };
  await handle.close().catch(() => undefined);
  return null;
}
