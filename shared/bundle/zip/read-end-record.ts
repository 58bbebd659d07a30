import { BundleRefusalError } from '../bundle-refusal';
import type { RandomAccess } from './byte-ports';
import { readExactly, toSafeNumber } from './window';
import { SATURATED_16, SATURATED_32, SIGNATURES, SIZES } from './zip-records';
import type { DirectoryExtent } from './zip-records';

const LONGEST_COMMENT = 0xffff;

/**
 * Finds the central directory. The file must end exactly with one end record and its comment, and the directory must
 * end exactly where the end records begin: what two readers could read differently is refused as `ambiguous`.
 */
export async function readEndRecord(access: RandomAccess): Promise<DirectoryExtent> {
  if (access.size === 0) throw new BundleRefusalError('empty');
  const tailLength = Math.min(access.size, SIZES.end + LONGEST_COMMENT);
  const tailStart = access.size - tailLength;
  const bytes = await readExactly(access, tailStart, tailLength);
  const tail = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = findEndRecord(tail, tailStart);
  if (at === null) throw await toNoEndRecord(access, tail);
  const end = tailStart + at;
  const record = readEnd(tail, at);
  const locator = end >= SIZES.locator64 ? await readLocator(access, end - SIZES.locator64) : null;
  const extent = locator === null ? toShortExtent(record, end) : await readLongExtent(access, locator, record);
  return checkExtent(extent);
}

type EndRecord = { readonly disk: number; readonly directoryDisk: number; readonly entriesHere: number } & DirectoryExtent;
/** Where the directory is said to be, and where it must end. */
type FoundExtent = DirectoryExtent & { readonly mustEndAt: number };

function readEnd(view: DataView, at: number): EndRecord {
  return {
    disk: view.getUint16(at + 4, true),
    directoryDisk: view.getUint16(at + 6, true),
    entriesHere: view.getUint16(at + 8, true),
    entries: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
  };
}

/** Position in the tail of the one record that reaches exactly to the end of the file, or null. */
function findEndRecord(tail: DataView, tailStart: number): number | null {
  const found = [];
  for (let at = tail.byteLength - SIZES.end; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== SIGNATURES.end) continue;
    if (at + SIZES.end + tail.getUint16(at + 20, true) !== tail.byteLength) continue;
    const { offset, size } = readEnd(tail, at);
    const isSensible = offset === SATURATED_32 || size === SATURATED_32 || offset + size <= tailStart + at;
    if (isSensible || found.length === 0) found.push({ at, isSensible });
  }
  const sensible = found.filter((candidate) => candidate.isSensible);
  if (sensible.length > 1) throw new BundleRefusalError('ambiguous');
  return (sensible[0] ?? found[0])?.at ?? null;
}

async function toNoEndRecord(access: RandomAccess, tail: DataView): Promise<BundleRefusalError> {
  for (let at = tail.byteLength - SIZES.end; at >= 0; at -= 1) {
    const isWholeRecord = tail.getUint32(at, true) === SIGNATURES.end && at + SIZES.end + tail.getUint16(at + 20, true) < tail.byteLength;
    if (isWholeRecord) return new BundleRefusalError('ambiguous');
  }
  if (access.size < 4) return new BundleRefusalError('not-a-zip');
  const start = await readExactly(access, 0, 4);
  const signature = new DataView(start.buffer, start.byteOffset, 4).getUint32(0, true);
  return new BundleRefusalError(signature === SIGNATURES.local ? 'truncated' : 'not-a-zip');
}

type Locator = { readonly at: number; readonly disk: number; readonly recordOffset: number; readonly disks: number };

async function readLocator(access: RandomAccess, at: number): Promise<Locator | null> {
  const bytes = await readExactly(access, at, SIZES.locator64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(0, true) !== SIGNATURES.locator64) return null;
  return { at, disk: view.getUint32(4, true), recordOffset: toSafeNumber(view.getBigUint64(8, true)), disks: view.getUint32(16, true) };
}

function toShortExtent(record: EndRecord, end: number): FoundExtent {
  const isSaturated = [record.size, record.offset].includes(SATURATED_32) || record.entries === SATURATED_16;
  if (isSaturated) throw new BundleRefusalError('zip64');
  if (record.disk !== 0 || record.directoryDisk !== 0 || record.entriesHere !== record.entries) throw new BundleRefusalError('split');
  return { entries: record.entries, offset: record.offset, size: record.size, mustEndAt: end };
}

async function readLongExtent(access: RandomAccess, locator: Locator, short: EndRecord): Promise<FoundExtent> {
  if (locator.disk !== 0 || locator.disks > 1) throw new BundleRefusalError('split');
  if (locator.recordOffset + SIZES.end64 > locator.at) throw new BundleRefusalError('zip64');
  const bytes = await readExactly(access, locator.recordOffset, SIZES.end64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(0, true) !== SIGNATURES.end64) throw new BundleRefusalError('zip64');
  const [recordSize, entriesHere, entries, size, offset] = [4, 24, 32, 40, 48].map((at) => toSafeNumber(view.getBigUint64(at, true))) as [
    number, number, number, number, number,
  ];
  if (locator.recordOffset + 12 + recordSize !== locator.at || entriesHere !== entries) throw new BundleRefusalError('zip64');
  if (view.getUint32(16, true) !== 0 || view.getUint32(20, true) !== 0) throw new BundleRefusalError('split');
  const isSame = (told: number, real: number, saturated: number): boolean => told === saturated || told === real;
  const agrees =
    isSame(short.entries, entries, SATURATED_16) && isSame(short.size, size, SATURATED_32) && isSame(short.offset, offset, SATURATED_32);
  if (!agrees) throw new BundleRefusalError('zip64');
  return { entries, offset, size, mustEndAt: locator.recordOffset };
}

function checkExtent({ mustEndAt, ...extent }: FoundExtent): DirectoryExtent {
  const end = extent.offset + extent.size;
  if (end > mustEndAt) throw new BundleRefusalError('structure');
  if (extent.entries === 0) throw new BundleRefusalError('empty');
  if (end < mustEndAt) throw new BundleRefusalError('ambiguous');
  return extent;
}
