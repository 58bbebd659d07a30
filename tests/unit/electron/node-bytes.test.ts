import { deflateRawSync, inflateRawSync } from 'node:zlib';
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

  it.each([1 << 15, (1 << 15) + 1, (1 << 20) - 1, 1 << 20, 3_000_000])('gives the same bytes for %d bytes, in place, by a thread or as a stream', async (length) => {
    const text = Buffer.from(Array.from({ length: length / 8 + 1 }, (_, at) => `shelf ${at % 5077} `).join('')).subarray(0, length);
    const whole = await deflate(text, length);
    expect(whole.equals(await deflate(text, 9_000))).toBe(true);
    expect(inflateRawSync(whole).equals(text)).toBe(true);
  });

  it.each([1, 2, 5])('passes on what its source throws after %d chunks', async (count) => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield* inChunks(new Uint8Array(count * 10), 10);
      throw new Error('gone');
    }
    await expect(readAll(nodeBytes.deflateRaw(failing()))).rejects.toThrow('gone');
  });
});

describe('inflate on the desktop', () => {
  const text = Buffer.from('shelf '.repeat(500));
  const inflate = (bytes: Uint8Array, size = bytes.length): Promise<Uint8Array> => readAll(nodeBytes.inflateRaw(inChunks(bytes, size)));

  it.each([1, 100_000, 1 << 20, (1 << 20) + 1, 30_000_000])('gives all of %d bytes', async (length) => {
    const plain = Buffer.alloc(length, 'hold ');
    expect(Buffer.compare(await inflate(deflateRawSync(plain)), plain)).toBe(0);
  });

  it.each(['in one chunk', 'in many'])('%s, refuses what is cut off, damaged or followed by more', async (way) => {
    const packed = deflateRawSync(text);
    const size = way === 'in one chunk' ? 1 << 20 : 7;
    await expect(inflate(packed.subarray(0, -3), size)).rejects.toThrow();
    await expect(inflate(Buffer.concat([packed, Buffer.from('more')]), size)).rejects.toThrow('follow');
    await expect(inflate(Buffer.alloc(40, 0xff), size)).rejects.toThrow();
    await expect(inflate(new Uint8Array(0), size)).rejects.toThrow();
  });

  it('gives a small zip of a huge file away piece by piece', async () => {
    const packed = deflateRawSync(Buffer.alloc(20_000_000));
    let given = 0;
    for await (const bytes of nodeBytes.inflateRaw(inChunks(packed, 1 << 20))) {
      given += bytes.length;
      if (given > 1_000_000) break;
    }
    expect(given).toBeLessThan(2_000_000);
  });
});
