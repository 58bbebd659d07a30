import { describe, expect, it } from 'vitest';
import { toFileStream } from '../../../electron/file-stream';

type Handle = Parameters<typeof toFileStream>[0];

/** A file of ten bytes that can be told to fail. */
function openTenBytes(read?: () => Promise<never>): { handle: Handle; closings: () => number } {
  let closings = 0;
  const readTen = (...[buffer, , length, position]: readonly [Uint8Array, number, number, number]) => {
    const bytes = Uint8Array.from('0123456789', (digit) => digit.charCodeAt(0)).subarray(position, position + length);
    buffer.set(bytes);
    return Promise.resolve({ bytesRead: bytes.length, buffer });
  };
  const handle = { read: read ?? readTen, close: () => Promise.resolve(void (closings += 1)) };
  return { handle: handle as unknown as Handle, closings: () => closings };
}

describe('a file as a stream', () => {
  it('gives the section that was asked for and closes the file', async () => {
    const { handle, closings } = openTenBytes();
    expect(await new Response(toFileStream(handle, { first: 3, last: 5 })).text()).toBe('345');
    expect(closings()).toBe(1);
  });

  it('ends where the file ends, even when more was promised', async () => {
    const { handle, closings } = openTenBytes();
    expect(await new Response(toFileStream(handle, { first: 8, last: 99 })).text()).toBe('89');
    expect(closings()).toBe(1);
  });

  it('closes the file when the viewer goes away', async () => {
    const { handle, closings } = openTenBytes();
    await toFileStream(handle, { first: 0, last: 9 }).cancel();
    expect(closings()).toBe(1);
  });

  it('closes the file when reading fails', async () => {
    const { handle, closings } = openTenBytes(() => Promise.reject(new Error('EIO')));
    await expect(new Response(toFileStream(handle, { first: 0, last: 9 })).text()).rejects.toThrow();
    expect(closings()).toBe(1);
  });
});
