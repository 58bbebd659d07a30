import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';

/**
 * A file for a library that wants streams: opened when its turn comes, hashed as it passes. Such libraries open every
 * stream they are given at once, and hundreds of open files are more than some systems allow.
 */
export function openLazily(path: string, note: (sha256: string) => void): Readable {
  async function* read(): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 })) {
      hash.update(bytes as Buffer);
      yield bytes as Buffer;
    }
    note(hash.digest('hex'));
  }
  return Readable.from(read());
}

export async function flushToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}
