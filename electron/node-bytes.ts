import { createHash } from 'node:crypto';
import type { Transform } from 'node:stream';
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32, createDeflateRaw, createInflateRaw, deflateRaw, deflateRawSync } from 'node:zlib';
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
  deflateRaw: deflate,
  inflateRaw: inflate,
};

/** Decision 0016: a third of the time of level 6 for a few hundredths more of the text. */
const LEVEL = 4;
/** Up to here, a millisecond or two of work, a call in place costs less than handing it to another thread (decision 0022). */
const IN_PLACE_BYTES = 1 << 15;
const WHOLE_BYTES = 1 << 20;
const deflateWhole = promisify(deflateRaw);

/** Most texts are one small chunk: deflated in one call, to the same bytes, they need no stream and its arrays. */
async function* deflate(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  let isTaken = false;
  try {
    const first = await chunks.next();
    const second = first.done === true || first.value.length >= WHOLE_BYTES ? null : await chunks.next();
    if (first.done !== true && second?.done === true) {
      const options = { level: LEVEL, chunkSize: Math.max(1 << 10, first.value.length) };
      yield first.value.length <= IN_PLACE_BYTES ? deflateRawSync(first.value, options) : await deflateWhole(first.value, options);
      return;
    }
    isTaken = true;
    yield* passThrough(startWith([first, second], chunks), createDeflateRaw({ level: LEVEL, chunkSize: CHUNK_BYTES }));
  } finally {
    if (!isTaken) await chunks.return?.();
  }
}

/** What was looked at, and then the rest. */
async function* startWith(seen: readonly (IteratorResult<Uint8Array> | null)[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (const result of seen) if (result !== null && result.done !== true) yield result.value;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/**
 * Ends in the source's error when the source fails. When the consumer stops, it stops the source and waits until that
 * has let go of its file: a stream that is destroyed does so only some time later.
 */
async function* passThrough(source: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Uint8Array> {
  let reading = Promise.resolve();
  async function* watched(): AsyncGenerator<Uint8Array> {
    const { promise, resolve } = openPromise();
    reading = promise;
    try {
      yield* source;
    } finally {
      resolve();
    }
  }
  // Errors reach the consumer through `transform`, which the pipeline destroys with them.
  const out = pipeline(Readable.from(watched()), transform, () => undefined);
  try {
    for await (const bytes of out) yield bytes as Uint8Array;
  } finally {
    await reading;
  }
}

function openPromise(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => void (resolve = done));
  return { promise, resolve: () => resolve() };
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
