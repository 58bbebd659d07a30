import { open } from 'node:fs/promises';

/**
 * Makes names in a folder survive a power cut: a renamed file is safe only when its folder has been written too.
 * Windows can't open folders for this and keeps names in its journal by itself.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
