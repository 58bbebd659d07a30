import { BundleRefusalError } from '../bundle-refusal';
import type { ReadLimits } from '../read-limits';
import type { RandomAccess } from './byte-ports';
import { checkEntryName } from './entry-names';
import { readLongNumbers } from './extra-fields';
import { readExactly, toBytes } from './window';
import type { ZipEntry } from './zip-entry';
import { FLAG_UTF8, METHOD_DEFLATED, METHOD_STORED, SATURATED_16, SIGNATURES, SIZES } from './zip-records';
import type { DirectoryExtent } from './zip-records';

const FLAGS_ENCRYPTED = 0x2041;
const METHOD_AES = 99;
const MODE_TYPE = 0o170000;
const MODE_FILE = 0o100000;
const MODE_FOLDER = 0o040000;
const MODE_LINK = 0o120000;
const MODE_SET_IDS = 0o6000;
const ATTRIBUTE_FOLDER = 0x10;

/** Reads every record of the central directory and checks each by itself. */
export async function readDirectory(access: RandomAccess, extent: DirectoryExtent, limits: ReadLimits): Promise<readonly ZipEntry[]> {
  if (extent.entries > limits.entries || extent.size > limits.directorySize) throw new BundleRefusalError('too-many');
  const bytes = await readExactly(access, extent.offset, extent.size);
  const directory = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < directory.byteLength) {
    if (entries.length === extent.entries) throw new BundleRefusalError('too-many');
    const record = readRecord(directory, at);
    checkRecord(record, extent);
    checkSizes(record, limits);
    entries.push(record.entry);
    at += record.length;
  }
  if (entries.length !== extent.entries) throw new BundleRefusalError('too-many');
  checkTotals(entries, limits);
  return entries;
}

type CentralRecord = {
  readonly entry: ZipEntry;
  readonly length: number;
  readonly disk: number;
  /** Unix permissions and type; 0 when the maker gave none. */
  readonly mode: number;
  readonly isFolderAttribute: boolean;
};

function readRecord(directory: DataView, at: number): CentralRecord {
  if (at + SIZES.central > directory.byteLength || directory.getUint32(at, true) !== SIGNATURES.central) {
    throw new BundleRefusalError('structure');
  }
  const u16 = (field: number): number => directory.getUint16(at + field, true);
  const u32 = (field: number): number => directory.getUint32(at + field, true);
  const [nameLength, extraLength, commentLength] = [u16(28), u16(30), u16(32)];
  const length = SIZES.central + nameLength + extraLength + commentLength;
  if (at + length > directory.byteLength) throw new BundleRefusalError('structure');
  const path = toName(toBytes(directory, at + SIZES.central, nameLength), u16(8));
  const extra = new DataView(directory.buffer, directory.byteOffset + at + SIZES.central + nameLength, extraLength);
  const numbers = readLongNumbers({ packedSize: u32(20), size: u32(24), offset: u32(42) }, extra);
  return {
    entry: { path, isFolder: path.endsWith('/'), method: u16(10), flags: u16(8), crc: u32(16), ...numbers },
    length,
    disk: u16(34),
    mode: u32(38) >>> 16,
    isFolderAttribute: (u32(38) & ATTRIBUTE_FOLDER) !== 0,
  };
}

/** Without the UTF-8 flag only ASCII is sure to mean the same everywhere. */
export function toName(bytes: Uint8Array, flags: number): string {
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (!isAscii && (flags & FLAG_UTF8) === 0) throw new BundleRefusalError('name-encoding');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BundleRefusalError('name-encoding');
  }
}

function checkRecord({ entry, disk, mode, isFolderAttribute }: CentralRecord, extent: DirectoryExtent): void {
  const refuse = (isBad: boolean, code: ConstructorParameters<typeof BundleRefusalError>[0]): void => {
    if (isBad) throw new BundleRefusalError(code, entry.path);
  };
  const badName = checkEntryName(entry.path);
  if (badName !== null) throw new BundleRefusalError(badName, entry.path);
  refuse((entry.flags & FLAGS_ENCRYPTED) !== 0 || entry.method === METHOD_AES, 'encrypted');
  refuse(entry.method !== METHOD_STORED && entry.method !== METHOD_DEFLATED, 'method');
  refuse(disk !== 0 && disk !== SATURATED_16, 'split');
  const type = mode & MODE_TYPE;
  refuse(type === MODE_LINK, 'symlink');
  refuse(type !== 0 && type !== MODE_FILE && type !== MODE_FOLDER, 'special-file');
  refuse(!entry.isFolder && (mode & MODE_SET_IDS) !== 0, 'special-file');
  refuse(!entry.isFolder && (type === MODE_FOLDER || isFolderAttribute), 'file-and-folder');
  refuse(entry.isFolder && type === MODE_FILE, 'file-and-folder');
  refuse(entry.offset + SIZES.local > extent.offset, 'structure');
}

function checkSizes({ entry }: CentralRecord, limits: ReadLimits): void {
  if (entry.method === METHOD_STORED && entry.packedSize !== entry.size) throw new BundleRefusalError('size-lie', entry.path);
  if (entry.isFolder && entry.size !== 0) throw new BundleRefusalError('size-lie', entry.path);
  if (entry.size > limits.entrySize || isExpansion(entry, limits.ratioFrom, limits.ratio)) throw new BundleRefusalError('bomb', entry.path);
}

function checkTotals(entries: readonly ZipEntry[], limits: ReadLimits): void {
  const total = { size: 0, packedSize: 0 };
  for (const entry of entries) {
    total.size += entry.size;
    total.packedSize += entry.packedSize;
  }
  if (total.size > limits.totalSize || isExpansion(total, limits.totalRatioFrom, limits.ratio)) throw new BundleRefusalError('bomb');
}

function isExpansion({ size, packedSize }: Pick<ZipEntry, 'size' | 'packedSize'>, from: number, ratio: number): boolean {
  return size > from && size > packedSize * ratio;
}
