import { BundleRefusalError } from '../bundle-refusal';
import type { BytePorts, RandomAccess } from './byte-ports';
import { readExactly } from './window';
import type { LocatedEntry } from './zip-entry';
import { METHOD_STORED } from './zip-records';

/** Each is a call to the disk, which costs as much as hashing a hundred kilobytes. */
const CHUNK_BYTES = 1 << 20;

export type ReadEntryOptions = { readonly signal?: AbortSignal | undefined };

/** A zip that has been checked; enough to read its entries. */
export type ZipSource = { readonly access: RandomAccess; readonly ports: BytePorts };

/**
 * Streams one entry's content. Stops the moment it grows beyond the size told, and compares the CRC at the end, so what
 * has been received may be used only after the stream has ended well. Throws `BundleRefusalError`.
 */
export async function* readEntry(zip: ZipSource, entry: LocatedEntry, options: ReadEntryOptions = {}): AsyncGenerator<Uint8Array> {
  const checksum = zip.ports.openCrc32();
  let size = 0;
  for await (const bytes of readPlain(zip, entry)) {
    if (options.signal?.aborted === true) throw new BundleRefusalError('cancelled');
    size += bytes.length;
    if (size > entry.size) throw new BundleRefusalError('size-lie', entry.path);
    checksum.update(bytes);
    yield bytes;
  }
  if (size !== entry.size) throw new BundleRefusalError('size-lie', entry.path);
  if (checksum.value() !== entry.crc) throw new BundleRefusalError('crc', entry.path);
}

async function* readPlain(zip: ZipSource, entry: LocatedEntry): AsyncGenerator<Uint8Array> {
  const packed = readPacked(zip.access, entry);
  if (entry.method === METHOD_STORED) {
    yield* packed;
    return;
  }
  try {
    yield* zip.ports.inflateRaw(packed);
  } catch (cause) {
    // The consumer's own errors never come this way: a generator is not told what its consumer throws.
    throw cause instanceof BundleRefusalError ? cause : new BundleRefusalError('data', entry.path);
  }
}

async function* readPacked(access: RandomAccess, entry: LocatedEntry): AsyncGenerator<Uint8Array> {
  const end = entry.dataOffset + entry.packedSize;
  for (let at = entry.dataOffset; at < end; at += CHUNK_BYTES) {
    yield await readExactly(access, at, Math.min(CHUNK_BYTES, end - at));
  }
}
