import { createHash } from 'node:crypto';
import type { Transform } from 'node:stream';
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw, createInflateRaw } from 'node:zlib';
import type { BytePorts } from '../shared/bundle/zip/byte-ports';

const CHUNK_BYTES = 1 << 18;

/** Checksums, digests and deflate by Node's own zlib and crypto. */
export const nodeBytes: BytePorts = {
  openCrc32() {
    let value = 0;
    return { update: (bytes) => void (value = crc32(bytes, value)), value: () => value };
  },
  openHash(algorithm) {
    const hash = createHash(algorithm);
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
  },
  deflateRaw: (source) => passThrough(source, createDeflateRaw({ level: 6, chunkSize: CHUNK_BYTES })),
  inflateRaw: inflate,
};

/** Ends in the source's error when the source fails, and stops the source when the consumer stops. */
async function* passThrough(source: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Uint8Array> {
  // Errors reach the consumer through `transform`, which the pipeline destroys with them.
  const out = pipeline(Readable.from(source), transform, () => undefined);
  for await (const bytes of out) yield bytes as Uint8Array;
}

async function* inflate(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let given = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const bytes of source) {
      given += bytes.length;
      yield bytes;
    }
  }
  const transform = createInflateRaw({ chunkSize: CHUNK_BYTES });
  yield* passThrough(counted(), transform);
  // zlib passes over what follows the end of a stream without a word.
  if (transform.bytesWritten !== given) throw new Error('Bytes follow the end of the deflate stream');
}
