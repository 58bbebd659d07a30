/** Signatures of the records of a zip file, little-endian (APPNOTE.TXT 6.3). */
export const SIGNATURES = {
  local: 0x04034b50,
  central: 0x02014b50,
  descriptor: 0x08074b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

export const SIZES = { local: 30, central: 46, end: 22, end64: 56, locator64: 20 } as const;
export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;
export const FLAG_UTF8 = 0x0800;
export const FLAG_DESCRIPTOR = 0x0008;
/** A 32-bit (16-bit) field with all bits set says: look in the zip64 records. */
export const SATURATED_32 = 0xffffffff;
export const SATURATED_16 = 0xffff;
export const EXTRA_ZIP64 = 0x0001;

/** From which value on a number goes into zip64 records; tests use small ones. */
export type Zip64Limits = { readonly number: number; readonly entries: number };
export const ZIP64_LIMITS: Zip64Limits = { number: SATURATED_32, entries: SATURATED_16 };

export type WrittenEntry = {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
  /** Room for 64-bit sizes was kept in the local header. */
  readonly hasLongSizes: boolean;
};

/** 1 January 1980, midnight: the earliest a zip can say, the same for every entry, so that equal bundles are equal bytes. */
const DOS_DATE = 0x0021;
const MADE_BY_UNIX = 3 << 8;
const REGULAR_FILE_644 = (0o100644 << 16) >>> 0;

/** Writes fields one after another into a record of known length. */
class FieldWriter {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.#view = new DataView(this.bytes.buffer);
  }
  u16(...values: readonly number[]): this {
    for (const value of values) this.#view.setUint16(this.#advance(2), value, true);
    return this;
  }
  u32(...values: readonly number[]): this {
    for (const value of values) this.#view.setUint32(this.#advance(4), value, true);
    return this;
  }
  u64(...values: readonly number[]): this {
    for (const value of values) this.#view.setBigUint64(this.#advance(8), BigInt(value), true);
    return this;
  }
  raw(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.#advance(bytes.length));
    return this;
  }
  #advance(by: number): number {
    const at = this.#at;
    this.#at += by;
    return at;
  }
}

function toVersion(isLong: boolean): number {
  return isLong ? 45 : 20;
}

export function toLocalHeader(entry: WrittenEntry): Uint8Array {
  const isLong = entry.hasLongSizes;
  const extraLength = isLong ? 20 : 0;
  const fields = new FieldWriter(SIZES.local + entry.name.length + extraLength)
    .u32(SIGNATURES.local)
    .u16(toVersion(isLong), FLAG_UTF8, entry.method, 0, DOS_DATE)
    .u32(entry.crc, isLong ? SATURATED_32 : entry.packedSize, isLong ? SATURATED_32 : entry.size)
    .u16(entry.name.length, extraLength)
    .raw(entry.name);
  return isLong ? fields.u16(EXTRA_ZIP64, 16).u64(entry.size, entry.packedSize).bytes : fields.bytes;
}

export function toCentralRecord(entry: WrittenEntry, limits: Zip64Limits): Uint8Array {
  const isFar = entry.offset >= limits.number;
  const long = [...(entry.hasLongSizes ? [entry.size, entry.packedSize] : []), ...(isFar ? [entry.offset] : [])];
  const extraLength = long.length === 0 ? 0 : 4 + 8 * long.length;
  const version = toVersion(long.length > 0);
  const fields = new FieldWriter(SIZES.central + entry.name.length + extraLength)
    .u32(SIGNATURES.central)
    .u16(MADE_BY_UNIX | version, version, FLAG_UTF8, entry.method, 0, DOS_DATE)
    .u32(entry.crc, entry.hasLongSizes ? SATURATED_32 : entry.packedSize, entry.hasLongSizes ? SATURATED_32 : entry.size)
    .u16(entry.name.length, extraLength, 0, 0, 0)
    .u32(REGULAR_FILE_644, isFar ? SATURATED_32 : entry.offset)
    .raw(entry.name);
  return extraLength === 0 ? fields.bytes : fields.u16(EXTRA_ZIP64, 8 * long.length).u64(...long).bytes;
}

export type DirectoryExtent = { readonly entries: number; readonly offset: number; readonly size: number };

/** The end record, with zip64 record and locator before it where a number needs them. */
export function toEndRecords({ entries, offset, size }: DirectoryExtent, limits: Zip64Limits): Uint8Array {
  const isLong = entries >= limits.entries || offset >= limits.number || size >= limits.number;
  const fields = new FieldWriter(SIZES.end + (isLong ? SIZES.end64 + SIZES.locator64 : 0));
  if (isLong) {
    fields
      .u32(SIGNATURES.end64)
      .u64(SIZES.end64 - 12)
      .u16(MADE_BY_UNIX | 45, 45)
      .u32(0, 0)
      .u64(entries, entries, size, offset)
      .u32(SIGNATURES.locator64, 0)
      .u64(offset + size)
      .u32(1);
  }
  const count = isLong ? SATURATED_16 : entries;
  return fields
    .u32(SIGNATURES.end)
    .u16(0, 0, count, count)
    .u32(isLong ? SATURATED_32 : size, isLong ? SATURATED_32 : offset)
    .u16(0).bytes;
}
