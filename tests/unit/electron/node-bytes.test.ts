import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../../electron/node-bytes';
import { readAll } from '../../../shared/bundle/read-bundle';
import { inChunks } from '../shared/bundle/zip/memory-file';

const deflate = async (bytes: Uint8Array, size: number): Promise<Buffer> => Buffer.from(await readAll(nodeBytes.deflateRaw(inChunks(bytes, size))));

describe('deflate on the desktop', () => {
  it('gives the same bytes in one call and as a stream, and inflates to what went in', async () => {
    const text = fc.array(fc.constantFrom('shelf ', 'patron ', 'hold ', 'desk\n', 'é'), { minLength: 1, maxLength: 4000 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 20, max: 3000 }), async (words, size) => {
        const bytes = Buffer.from(words.join(''));
        const whole = await deflate(bytes, bytes.length);
        expect(whole.equals(await deflate(bytes, size))).toBe(true);
        expect(Buffer.from(await readAll(nodeBytes.inflateRaw(inChunks(whole)))).equals(bytes)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each([1, 2, 5])('passes on what its source throws after %d chunks', async (count) => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield* inChunks(new Uint8Array(count * 10), 10);
      throw new Error('gone');
    }
    await expect(readAll(nodeBytes.deflateRaw(failing()))).rejects.toThrow('gone');
  });
});
