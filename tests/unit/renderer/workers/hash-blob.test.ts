import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBlob } from '../../../../renderer/workers/hash-blob';
import { UnreadableFile } from '../../../fakes/unreadable-file';

describe('hashing a file', () => {
  it('gives the SHA-256 of its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        expect(await hashBlob(new Blob([new Uint8Array(bytes)]))).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { numRuns: 30 },
    );
  });

  it('reads a long file piece by piece and says how far it is', async () => {
    const bytes = Uint8Array.from({ length: 5_000_000 }, (_, index) => (index * 7) % 251);
    const seen: number[] = [];
    const digest = await hashBlob(new Blob([bytes]), { onProgress: (done) => seen.push(done) });
    expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(seen).toEqual([2_097_152, 4_194_304, 5_000_000]);
  });

  it('rejects what can not be read', async () => {
    await expect(hashBlob(new UnreadableFile('folder'))).rejects.toMatchObject({ name: 'NotReadableError' });
  });

  it('rejects a file that ends before its size', async () => {
    class ShrunkFile extends File {
      override slice(): Blob {
        return new Blob(['half']);
      }
    }
    await expect(hashBlob(new ShrunkFile(['half and half'], 'notes.txt'))).rejects.toMatchObject({ name: 'NotReadableError' });
  });

  it('stops when cancelled', async () => {
    await expect(hashBlob(new Blob(['text']), { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
