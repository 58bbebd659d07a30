import { BundleRefusalError } from '../bundle-refusal';
import { toSafeNumber } from './window';
import { EXTRA_ZIP64, SATURATED_32 } from './zip-records';

const EXTRA_UNICODE_PATH = 0x7075;
const EXTRA_AES = 0x9901;

/** @returns the data of the extra fields by id; throws when they don't fill the space exactly */
function readExtraFields(extra: DataView): ReadonlyMap<number, DataView> {
  const fields = new Map<number, DataView>();
  let at = 0;
  while (at + 4 <= extra.byteLength) {
    const [id, length] = [extra.getUint16(at, true), extra.getUint16(at + 2, true)];
    if (at + 4 + length > extra.byteLength) throw new BundleRefusalError(id === EXTRA_ZIP64 ? 'zip64' : 'structure');
    if (fields.has(id) && id === EXTRA_ZIP64) throw new BundleRefusalError('zip64');
    fields.set(id, new DataView(extra.buffer, extra.byteOffset + at + 4, length));
    at += 4 + length;
  }
  return fields;
}

/** Sizes and offset as a header tells them in 32 bits; a saturated one is looked up among the extra fields. */
export type ShortNumbers = { readonly size: number; readonly packedSize: number; readonly offset: number };

export function readLongNumbers(short: ShortNumbers, extra: DataView): ShortNumbers {
  const fields = readExtraFields(extra);
  if (fields.has(EXTRA_AES)) throw new BundleRefusalError('encrypted');
  if (fields.has(EXTRA_UNICODE_PATH)) checkUnicodePath(fields.get(EXTRA_UNICODE_PATH));
  const zip64 = fields.get(EXTRA_ZIP64);
  let at = 0;
  const resolve = (value: number): number => {
    if (value !== SATURATED_32) return value;
    if (zip64 === undefined || at + 8 > zip64.byteLength) throw new BundleRefusalError('zip64');
    at += 8;
    return toSafeNumber(zip64.getBigUint64(at - 8, true));
  };
  const size = resolve(short.size);
  const packedSize = resolve(short.packedSize);
  return { size, packedSize, offset: resolve(short.offset) };
}

/** Info-ZIP's second name: some readers use it instead of the first, so an archive with both is read in two ways. */
function checkUnicodePath(field: DataView | undefined): void {
  if (field !== undefined && field.byteLength > 0) throw new BundleRefusalError('ambiguous');
}
