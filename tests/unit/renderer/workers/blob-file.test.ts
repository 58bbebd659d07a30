import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlobFile } from '../../../../renderer/workers/blob-file';
import { MemoryFile } from '../../shared/bundle/zip/memory-file';

describe('a file made of Blobs', () => {
  it('holds what any other file would that was written on and overwritten in the same places', async () => {
    const written = fc.array(fc.record({ content: fc.uint8Array({ minLength: 1, maxLength: 20 }), at: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(written, async (pieces) => {
        const [ours, plain] = [new BlobFile(), new MemoryFile()];
        for (const { content, at } of pieces) {
          // Every third or so goes on at the end, as most of a zip does.
          const position = at > 0.6 ? plain.bytes.length : Math.floor(at * plain.bytes.length);
          await ours.writeAt(position, content);
          await plain.writeAt(position, content);
        }
        expect(new Uint8Array(await ours.toBlob().arrayBuffer())).toEqual(new Uint8Array(plain.bytes));
      }),
    );
  });

  it('is never written beyond its end', async () => {
    const file = new BlobFile();
    await file.writeAt(0, new Uint8Array(3));
    await expect(file.writeAt(4, new Uint8Array(1))).rejects.toThrow('no gaps');
  });
});
