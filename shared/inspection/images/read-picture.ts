import { hasBytes, readU16, readU32 } from '../../domain/byte-search';
import type { PictureStructure } from './picture-size';
import { readJpeg } from './read-jpeg';
import { readPng } from './read-png';

/** Size and soundness of a picture by its structure alone; null for types whose structure is not read. */
export function readPicture(detected: string, bytes: Uint8Array): PictureStructure | null {
  switch (detected) {
    case 'png':
      return readPng(bytes);
    case 'jpg':
      return readJpeg(bytes);
    case 'gif':
      return { width: readU16(bytes, 6), height: readU16(bytes, 8), isWhole: bytes.lastIndexOf(0x3b) > 13 };
    case 'bmp':
      return { width: readU32(bytes, 18), height: Math.abs(readU32(bytes, 22) | 0), isWhole: bytes.length >= readU32(bytes, 2) };
    case 'webp':
      return { ...readWebpSize(bytes), isWhole: bytes.length >= readU32(bytes, 4) + 8 };
    default:
      return null;
  }
}

function readWebpSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  if (hasBytes(bytes, 'VP8X', 12)) return { width: 1 + readU24(bytes, 24), height: 1 + readU24(bytes, 27) };
  if (hasBytes(bytes, 'VP8L', 12)) {
    const bits = readU32(bytes, 21);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return { width: readU16(bytes, 26) & 0x3fff, height: readU16(bytes, 28) & 0x3fff };
}

function readU24(bytes: Uint8Array, at: number): number {
  return readU16(bytes, at) | ((bytes[at + 2] ?? 0) << 16);
}
