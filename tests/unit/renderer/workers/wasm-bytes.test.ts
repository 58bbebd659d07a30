import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { foreseeDigest } from '../../../../renderer/workers/foreseen-digests';
import { loadWasmBytes } from '../../../../renderer/workers/wasm-bytes';
import type { BytePorts, HashAlgorithm } from '../../../../shared/bundle/zip/byte-ports';

let ports: BytePorts;
beforeAll(async () => {
  ports = await loadWasmBytes();
});

const algorithms: readonly HashAlgorithm[] = ['sha512', 'sha384', 'sha256', 'sha224', 'sha1', 'md5'];
const toDigest = (algorithm: HashAlgorithm, pieces: readonly Uint8Array[]): string => createHash(algorithm).update(Buffer.concat(pieces)).digest('hex');

describe('digests and checksums in the browser', () => {
  it('are those of each stream, however many take turns', async () => {
    const stream = fc.record({ algorithm: fc.constantFrom(...algorithms), pieces: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(stream, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat(4)), async (streams, turns) => {
        const open = streams.map(({ algorithm, pieces }) => ({ hasher: ports.openHash(algorithm), checksum: ports.openCrc32(), left: [...pieces] }));
        while (open.some(({ left }) => left.length > 0)) {
          const one = open[turns.next().value! % open.length]!;
          const piece = one.left.shift();
          if (piece === undefined) continue;
          one.hasher.update(piece);
          one.checksum.update(piece);
        }
        expect(open.map(({ hasher }) => hasher.hex())).toEqual(streams.map(({ algorithm, pieces }) => toDigest(algorithm, pieces)));
        expect(open.map(({ checksum }) => checksum.value())).toEqual(streams.map(({ pieces }) => crc32(Buffer.concat(pieces))));
      }),
    );
  });

  it('are the same when the browser has taken them beforehand, of one array or of the first of several', async () => {
    const [first, second] = [new Uint8Array([1, 2, 3]), new Uint8Array([4])];
    await foreseeDigest(first);
    for (const pieces of [[first], [first, second], [second, first], [first, first]]) {
      const hasher = ports.openHash('sha256');
      for (const piece of pieces) hasher.update(piece);
      expect(hasher.hex()).toBe(toDigest('sha256', pieces));
    }
  });

  it('come once: what goes on after its end is a bug', () => {
    const hasher = ports.openHash('sha1');
    expect(hasher.hex()).toBe(toDigest('sha1', []));
    expect(() => hasher.update(new Uint8Array(1))).toThrow('ended once');
  });
});
