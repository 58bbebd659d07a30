import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readBlob, readBlobForDigest, toBlob, toBlobAccess } from '../../../../renderer/workers/blob-bytes';
import { toBundleProblem } from '../../../../renderer/workers/to-bundle-problem';

const large = Uint8Array.from({ length: 9_500_000 }, (_, index) => (index * 31) % 251);

describe('bytes of a blob', () => {
  it('come piece by piece, and none is missing', async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of readBlob(new Blob([large]))) pieces.push(piece);
    expect(pieces.length).toBe(Math.ceil(large.length / (1 << 22)));
    expect(Buffer.compare(Buffer.concat(pieces), large)).toBe(0);
  });

  it('come the same when their digest is taken on the way', async () => {
    for (const content of [large, large.subarray(0, 1000), new Uint8Array(0)]) {
      const pieces: Uint8Array[] = [];
      for await (const piece of readBlobForDigest(new Blob([content]))) pieces.push(piece);
      expect(Buffer.compare(Buffer.concat(pieces), content)).toBe(0);
    }
  });

  it('are gathered again as they were, past the size at which they are handed on', async () => {
    const gathered = await toBlob(readBlob(new Blob([large])));
    expect(Buffer.compare(new Uint8Array(await gathered.arrayBuffer()), large)).toBe(0);
    expect((await toBlob(readBlob(new Blob([])))).size).toBe(0);
  });

  it('can be read from anywhere', async () => {
    const access = toBlobAccess(new Blob(['0123456789']));
    expect(access.size).toBe(10);
    expect(new TextDecoder().decode(await access.read(3, 4))).toBe('3456');
    expect((await access.read(8, 9)).length).toBe(2);
  });
});

describe('reading a blob here and there', () => {
  it('gives the bytes of the place asked for, in whatever order', async () => {
    const content = large.subarray(0, 3_000_000);
    const access = toBlobAccess(new Blob([content]));
    const steps = fc.array(fc.record({ skip: fc.oneof(fc.nat(5000), fc.integer({ min: -2_000_000, max: 2_000_000 })), length: fc.oneof(fc.nat(100), fc.nat(1_500_000)) }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (asked) => {
        let at = 0;
        for (const { skip, length } of asked) {
          at = Math.min(content.length, Math.max(0, at + skip));
          expect(Buffer.compare(await access.read(at, length), content.subarray(at, at + length))).toBe(0);
          at = Math.min(content.length, at + length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('asks the browser once for many small pieces that follow one another, and for no more than it wants of one far away', async () => {
    const blob = new Blob([large]);
    const slice = vi.spyOn(blob, 'slice');
    const access = toBlobAccess(blob);
    await access.read(5_000_000, 100);
    for (let at = 0; at < 1000; at += 1) await access.read(5_000_100 + at * 500, 400);
    expect(slice.mock.calls).toEqual([[5_000_000, 5_000_100], [5_000_100, 5_000_100 + (1 << 20)]]);
  });
});

describe('what the browser throws while a bundle is made', () => {
  it.each([
    ['AbortError', { kind: 'cancelled' }],
    ['QuotaExceededError', { kind: 'disk-full' }],
    ['InvalidStateError', { kind: 'write-failed', detail: 'InvalidStateError' }],
  ])('%s is told apart', (name, problem) => {
    expect(toBundleProblem(Object.assign(new Error('where it was'), { name }))).toEqual(problem);
  });

  it('is told even when it is no error', () => {
    expect(toBundleProblem('why')).toEqual({ kind: 'write-failed', detail: 'unknown' });
  });
});
