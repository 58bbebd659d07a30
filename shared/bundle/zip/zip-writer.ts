import { BufferedTarget } from './buffered-target';
import type { BytePorts, WriteTarget } from './byte-ports';
import { METHOD_DEFLATED, METHOD_STORED, toCentralRecord, toEndRecords, toLocalHeader, ZIP64_LIMITS } from './zip-records';
import type { WrittenEntry, Zip64Limits } from './zip-records';

export type ZipEntrySource = {
  /** Relative, `/` between segments. */
  readonly path: string;
  /** Bytes that `source` will give, exactly. */
  readonly size: number;
  readonly compress: boolean;
  readonly source: AsyncIterable<Uint8Array>;
};

export type ZipTotals = {
  readonly entries: number;
  /** Bytes of the whole file. */
  readonly size: number;
};

/**
 * Streams entries into one zip. Local headers are written first and completed afterwards in place, so no entry has a
 * data descriptor: Java's ZipInputStream and others refuse those on stored entries. Same entries, same host: same bytes.
 */
export class ZipWriter {
  readonly #out: BufferedTarget;
  readonly #ports: BytePorts;
  readonly #limits: Zip64Limits;
  readonly #written: WrittenEntry[] = [];

  constructor(target: WriteTarget, ports: BytePorts, limits: Zip64Limits = ZIP64_LIMITS) {
    this.#out = new BufferedTarget(target);
    this.#ports = ports;
    this.#limits = limits;
  }

  /** Throws what `entry.source` and the target throw, and when the source gives other than `entry.size` bytes. */
  async add(entry: ZipEntrySource): Promise<void> {
    const header: WrittenEntry = {
      name: new TextEncoder().encode(entry.path),
      method: entry.compress ? METHOD_DEFLATED : METHOD_STORED,
      crc: 0,
      packedSize: 0,
      size: 0,
      offset: this.#out.position,
      hasLongSizes: largestPackedSize(entry) >= this.#limits.number,
    };
    await this.#out.write(toLocalHeader(header));
    const dataStart = this.#out.position;
    const plain = new Measured(entry.source, this.#ports);
    for await (const bytes of entry.compress ? this.#ports.deflateRaw(plain) : plain) await this.#out.write(bytes);
    if (plain.size !== entry.size) throw new Error(`${entry.path}: ${plain.size} bytes came where ${entry.size} were announced`);
    const packedSize = this.#out.position - dataStart;
    const complete = { ...header, crc: plain.crc, packedSize, size: plain.size };
    await this.#out.overwrite(header.offset, toLocalHeader(complete));
    this.#written.push(complete);
  }

  async finish(): Promise<ZipTotals> {
    const offset = this.#out.position;
    for (const entry of this.#written) await this.#out.write(toCentralRecord(entry, this.#limits));
    const directory = { entries: this.#written.length, offset, size: this.#out.position - offset };
    await this.#out.write(toEndRecords(directory, this.#limits));
    await this.#out.flush();
    return { entries: directory.entries, size: this.#out.position };
  }
}

/** Deflate can grow what can't be compressed: five bytes a block of at least 8 KiB or so, and a little at the end. */
function largestPackedSize(entry: ZipEntrySource): number {
  return entry.compress ? entry.size + Math.ceil(entry.size / 1024) + 64 : entry.size;
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
