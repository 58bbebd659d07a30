import type { FileHandle } from 'node:fs/promises';
import type { ByteRange } from './byte-range';

const chunkBytes = 256 * 1024;

/**
 * A section of an open file as a web stream that reads only when it is asked to, and closes the file at the end, when it
 * is cancelled and when reading fails. `Readable.toWeb` is not used: when a viewer goes away in the middle it can throw
 * where nothing catches it.
 */
export function toFileStream(handle: Pick<FileHandle, 'read' | 'close'>, range: ByteRange): ReadableStream<Uint8Array> {
  let position = range.first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const length = Math.min(chunkBytes, range.last - position + 1);
        const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, position).catch((failure: unknown) => closeAndThrow(handle, failure));
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

/** Node throws at files that are left to its garbage collector. */
async function closeAndThrow(handle: Pick<FileHandle, 'close'>, failure: unknown): Promise<never> {
  await handle.close().catch(() => undefined);
  throw failure;
}
