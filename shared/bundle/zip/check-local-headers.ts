import { BundleRefusalError } from '../bundle-refusal';
import type { RandomAccess } from './byte-ports';
import { readLongNumbers } from './extra-fields';
import { toName } from './read-directory';
import { ReadWindow, toBytes, toSafeNumber } from './window';
import type { LocatedEntry, ZipEntry } from './zip-entry';
import { FLAG_DESCRIPTOR, SIGNATURES, SIZES } from './zip-records';

/** Encrypted (0, 6, 13), descriptor (3), UTF-8 (11): what changes how the bytes are read. */
const FLAGS_COMPARED = 0x2849;

/**
 * Walks the file as a streaming reader would: the local headers must agree with the directory, and headers, data and
 * descriptors must fill the file from its first byte to the directory without a gap and without sharing a byte.
 */
export async function checkLocalHeaders(
  access: RandomAccess,
  entries: readonly ZipEntry[],
  directoryOffset: number,
): Promise<readonly LocatedEntry[]> {
  const window = new ReadWindow(access);
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  const located = new Map<ZipEntry, LocatedEntry>();
  let end = 0;
  for (const [index, entry] of byOffset.entries()) {
    if (entry.offset < end) throw new BundleRefusalError('overlap', entry.path);
    if (entry.offset > end) throw new BundleRefusalError('ambiguous', entry.path);
    const dataOffset = await checkHeader(window, entry);
    const limit = byOffset[index + 1]?.offset ?? directoryOffset;
    const dataEnd = dataOffset + entry.packedSize;
    if (dataEnd > limit) throw new BundleRefusalError(dataEnd > access.size ? 'structure' : 'overlap', entry.path);
    end = await checkDescriptor(window, entry, { dataEnd, limit });
    located.set(entry, { ...entry, dataOffset });
  }
  if (end !== directoryOffset) throw new BundleRefusalError('ambiguous');
  return entries.flatMap((entry) => located.get(entry) ?? []);
}

async function checkHeader(window: ReadWindow, entry: ZipEntry): Promise<number> {
  const fixed = await window.view(entry.offset, SIZES.local);
  if (fixed.getUint32(0, true) !== SIGNATURES.local) throw new BundleRefusalError('structure', entry.path);
  const [nameLength, extraLength] = [fixed.getUint16(26, true), fixed.getUint16(28, true)];
  const length = SIZES.local + nameLength + extraLength;
  const header = await window.view(entry.offset, length);
  const name = readLocalName(header, nameLength);
  const extra = new DataView(header.buffer, header.byteOffset + SIZES.local + nameLength, extraLength);
  const crc = header.getUint32(14, true);
  const numbers = readLongNumbers({ packedSize: header.getUint32(18, true), size: header.getUint32(22, true), offset: 0 }, extra);
  const flags = header.getUint16(6, true);
  const isLater = (entry.flags & FLAG_DESCRIPTOR) !== 0;
  const isSame = (local: number, central: number): boolean => local === central || (isLater && local === 0);
  const agrees =
    name === entry.path &&
    (flags & FLAGS_COMPARED) === (entry.flags & FLAGS_COMPARED) &&
    header.getUint16(8, true) === entry.method &&
    isSame(crc, entry.crc) &&
    isSame(numbers.packedSize, entry.packedSize) &&
    isSame(numbers.size, entry.size);
  if (!agrees) throw new BundleRefusalError('header-mismatch', entry.path);
  return entry.offset + length;
}

function readLocalName(header: DataView, nameLength: number): string | null {
  try {
    return toName(toBytes(header, SIZES.local, nameLength), header.getUint16(6, true));
  } catch {
    return null;
  }
}

/** What follows the data of a streamed entry, in any of its four forms. @returns where the entry ends */
async function checkDescriptor(
  window: ReadWindow,
  entry: ZipEntry,
  { dataEnd, limit }: { readonly dataEnd: number; readonly limit: number },
): Promise<number> {
  if ((entry.flags & FLAG_DESCRIPTOR) === 0 || dataEnd === limit) return dataEnd;
  const length = limit - dataEnd;
  if (![12, 16, 20, 24].includes(length)) throw new BundleRefusalError('ambiguous', entry.path);
  const view = await window.view(dataEnd, length);
  const isLong = length >= 20;
  const start = length === 16 || length === 24 ? 4 : 0;
  const number = (at: number): number => (isLong ? toSafeNumber(view.getBigUint64(at, true)) : view.getUint32(at, true));
  const agrees =
    (start === 0 || view.getUint32(0, true) === SIGNATURES.descriptor) &&
    view.getUint32(start, true) === entry.crc &&
    number(start + 4) === entry.packedSize &&
    number(start + (isLong ? 12 : 8)) === entry.size;
  if (!agrees) throw new BundleRefusalError('header-mismatch', entry.path);
  return limit;
}
