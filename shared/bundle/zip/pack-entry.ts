import type { BytePorts } from './byte-ports';

export type ZipEntrySource = {
  /** Relative, `/` between segments. */
  readonly path: string;
  /** Bytes that `source` will give, exactly. */
  readonly size: number;
  readonly compress: boolean;
  readonly source: AsyncIterable<Uint8Array>;
};

/** An entry on its way into a zip: `plain` is known when `bytes` have ended. */
export type PackedEntry = Omit<ZipEntrySource, 'source'> & {
  /** As they stand in the zip, deflated or not. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What was read so far: bytes, and their CRC-32. */
  readonly plain: { readonly size: number; readonly crc: number };
};

/** Nothing is read before `bytes` are. */
export function packEntry({ source, ...entry }: ZipEntrySource, ports: BytePorts): PackedEntry {
  const plain = new Measured(source, ports);
  return { ...entry, plain, bytes: entry.compress ? ports.deflateRaw(plain) : plain };
}

/** Passes bytes on, counting and checksumming them on the way. */
class Measured implements AsyncIterable<Uint8Array> {
  readonly #source: AsyncIterable<Uint8Array>;
  readonly #checksum;
  size = 0;

  constructor(source: AsyncIterable<Uint8Array>, ports: BytePorts) {
    this.#source = source;
    this.#checksum = ports.openCrc32();
  }
  get crc(): number {
    return this.#checksum.value();
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const bytes of this.#source) {
      this.#checksum.update(bytes);
      this.size += bytes.length;
      yield bytes;
    }
  }
}
