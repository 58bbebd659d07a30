import { open } from 'node:fs/promises';
import type { ByteRange } from './byte-range';

const chunkBytes = 256 * 1024;

/**
 * A section of a file as a web stream that reads only when it is asked to. `Readable.toWeb` is not used: when a viewer
 * goes away in the middle it can throw where nothing catches it.
 *
 * @returns null when the file can't be opened
 */
export async function openFileStream(path: string, range: ByteRange): Promise<ReadableStream<Uint8Array> | null> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return null;
  let position = range.first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const length = Math.min(chunkBytes, range.last - position + 1);
        const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, position);
        position += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        if (bytesRead > 0 && position <= range.last) return;
        await handle.close();
        controller.close();
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  );
}
