import { hasBytes, readU32BigEndian } from '../../domain/byte-search';
import { toCrc32 } from './crc32';
import type { PictureStructure } from './picture-size';

/** Length, type and check sum around the data of a chunk. */
const FRAME = 12;

/** Follows the chunks to the last one, and compares each one's check sum. */
export function readPng(bytes: Uint8Array): PictureStructure {
  const size = { width: readU32BigEndian(bytes, 16), height: readU32BigEndian(bytes, 20) };
  for (let at = 8; at + FRAME <= bytes.length; ) {
    const end = at + FRAME + readU32BigEndian(bytes, at);
    if (end > bytes.length || toCrc32(bytes.subarray(at + 4, end - 4)) !== readU32BigEndian(bytes, end - 4)) break;
    if (hasBytes(bytes, 'IEND', at + 4)) return { ...size, isWhole: true };
    at = end;
  }
  return { ...size, isWhole: false };
}
