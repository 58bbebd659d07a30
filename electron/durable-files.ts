import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toErrorCode } from './storage-problem';

/** What a file system answers that has no such thing as flushing a folder: network drives, FAT through some drivers. */
const cannotFlush: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EPERM', 'EACCES', 'EBADF']);

/**
 * Makes names in a folder survive a power cut: a renamed file is safe only when its folder has been written too.
 * Windows can't open folders for this and keeps names in its journal by itself; a file system that can't do it is no
 * failure, a disk that fails is one.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (failure) {
    if (!cannotFlush.has(toErrorCode(failure))) throw failure;
  }
}

/** A read-back that differs from what was written: the disk, or what lies between, is not to be trusted. */
export class ReadBackFailure extends Error {
  readonly code = 'EREADBACK';
}

/**
 * Puts a whole file in place or leaves what was there: a temporary file, flushed, read back, renamed, the folder flushed.
 *
 * @param temporaryFolder on the same volume as `target`; what a crash leaves behind lies there
 */
export async function writeFileDurably(target: string, bytes: Uint8Array, temporaryFolder = dirname(target)): Promise<void> {
  const temporary = join(temporaryFolder, `${randomUUID()}.part`);
  try {
    await writeAndReadBack(temporary, bytes);
    await renamePatiently(temporary, target);
  } catch (failure) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw failure;
  }
  await syncFolder(dirname(target));
}

/** On Windows a virus scanner may hold a new file for a moment, and the system answers as if it were forbidden. */
const heldCodes: ReadonlySet<string> = new Set(process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : []);

/** @param tries how often it is tried, with a longer wait each time: 10 ms, 40 ms, 90 ms */
export async function renamePatiently(from: string, to: string, { tries = 4, held = heldCodes } = {}): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (failure) {
      if (attempt >= tries || !held.has(toErrorCode(failure))) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt * attempt));
    }
  }
}

async function writeAndReadBack(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx+', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    const back = new Uint8Array(bytes.byteLength);
    let filled = 0;
    while (filled < back.byteLength) {
      const { bytesRead } = await handle.read(back, filled, back.byteLength - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    if (filled !== bytes.byteLength || Buffer.compare(back, bytes) !== 0) throw new ReadBackFailure('What was read back differs from what was written.');
  } finally {
    await handle.close();
  }
}
