import { BufferedTarget } from './buffered-target';
import type { BytePorts, WriteTarget } from './byte-ports';
import { packEntry } from './pack-entry';
import type { PackedEntry, ZipEntrySource } from './pack-entry';
import { METHOD_DEFLATED, METHOD_STORED, toCentralRecord, toEndRecords, toLocalHeader, ZIP64_LIMITS } from './zip-records';
import type { WrittenEntry, Zip64Limits } from './zip-records';

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
  add(entry: ZipEntrySource): Promise<void> {
    return this.append(packEntry(entry, this.#ports));
  }

  /** As `add`, for an entry whose packing may have begun before its turn. */
  async append(entry: PackedEntry): Promise<void> {
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
    for await (const bytes of entry.bytes) await this.#out.write(bytes);
    const { size, crc } = entry.plain;
    if (size !== entry.size) throw new Error(`${entry.path}: ${size} bytes came where ${entry.size} were announced`);
    const packedSize = this.#out.position - dataStart;
    const complete = { ...header, crc, packedSize, size };
    await this.#out.overwrite(header.offset, toLocalHeader(complete));
    this.#written.push(complete);
  }

  /** When it returns, the target has taken every byte. */
  async finish(): Promise<ZipTotals> {
    const offset = this.#out.position;
    for (const entry of this.#written) await this.#out.write(toCentralRecord(entry, this.#limits));
    const directory = { entries: this.#written.length, offset, size: this.#out.position - offset };
    await this.#out.write(toEndRecords(directory, this.#limits));
    await this.#out.finish();
    return { entries: directory.entries, size: this.#out.position };
  }

  /** For a zip that is given up: waits until the target is at rest and can be closed; never throws. */
  settle(): Promise<void> {
    return this.#out.settle();
  }
}

/** Deflate can grow what can't be compressed: five bytes a block of at least 8 KiB or so, and a little at the end. */
function largestPackedSize({ compress, size }: PackedEntry): number {
  return compress ? size + Math.ceil(size / 1024) + 64 : size;
}
