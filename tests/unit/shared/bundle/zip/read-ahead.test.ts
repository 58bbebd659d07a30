import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../../../shared/bundle/read-bundle';
import { ReadAhead } from '../../../../../shared/bundle/zip/read-ahead';
import { inChunks } from './memory-file';

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

function aSource(chunks: number, failure?: Error) {
  const seen = { given: 0, isClosed: false };
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      for (; seen.given < chunks; seen.given += 1) yield new Uint8Array(10).fill(seen.given);
      if (failure !== undefined) throw failure;
    } finally {
      await aMoment();
      seen.isClosed = true;
    }
  }
  return { seen, source: source() };
}

describe('reading ahead', () => {
  it('gives the same bytes in the same order, whatever the sizes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200 }), async (bytes, size, limit) => {
        expect(await readAll(new ReadAhead(inChunks(bytes, size), limit))).toEqual(bytes);
      }),
    );
  });

  it('begins at once and stops at its limit until somebody reads', async () => {
    const { seen, source } = aSource(100);
    const ahead = new ReadAhead(source, 40);
    await aMoment();
    expect(seen.given).toBeGreaterThanOrEqual(3);
    expect(seen.given).toBeLessThanOrEqual(4);
    expect((await readAll(ahead)).length).toBe(1000);
  });

  it('throws what the source threw, after what it had given', async () => {
    const { source } = aSource(2, new Error('gone'));
    const ahead = new ReadAhead(source, 1000);
    await aMoment();
    const given: number[] = [];
    const reading = (async () => {
      for await (const bytes of ahead) given.push(bytes.length);
    })();
    await expect(reading).rejects.toThrow('gone');
    expect(given).toEqual([10, 10]);
  });

  it('stopped before, in or after reading, has closed the source', async () => {
    for (const limit of [10, 10_000]) {
      const { seen, source } = aSource(100, new Error('nobody hears this'));
      const ahead = new ReadAhead(source, limit);
      await aMoment();
      await ahead.stop();
      expect(seen.isClosed).toBe(true);
      await ahead.stop();
    }
  });
});
