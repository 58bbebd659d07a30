import { hasBytes } from '../../domain/byte-search';
import { joinBytes } from './join-bytes';
import { readTiffOrientation, toOrientationTiff } from './orientation';

const END = 0xd9;
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;

/**
 * A JPEG without what it says beside its picture: Exif, XMP, IPTC, comments, and whatever stands behind its end (small
 * pictures, films of telephones). Its data, its colors and how it was held stay, byte for byte. Null where its structure
 * can't be followed to the end.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (!hasBytes(bytes, '\xff\xd8\xff')) return null;
  const kept: Uint8Array[] = [];
  let orientation = 1;
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before any marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) return toPicture(kept, orientation);
    const end = at + 2 + readLength(bytes, at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (hasBytes(segment, 'Exif\0\0', 4)) orientation = readTiffOrientation(segment.subarray(10));
    if (isPicture(marker, segment)) kept.push(segment);
    at = end;
    if (marker !== START_OF_SCAN) continue;
    const scanEnd = findScanEnd(bytes, end);
    kept.push(bytes.subarray(end, scanEnd));
    at = scanEnd;
  }
  return null;
}

function toPicture(kept: readonly Uint8Array[], orientation: number): Uint8Array {
  const tiff = toOrientationTiff(orientation);
  const exif = tiff === null ? [] : [Uint8Array.of(0xff, 0xe1, 0, tiff.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0), tiff];
  // JFIF, where there is one, must stay the first.
  const jfif = kept[0]?.[1] === 0xe0 ? 1 : 0;
  return joinBytes([Uint8Array.of(0xff, 0xd8), ...kept.slice(0, jfif), ...exif, ...kept.slice(jfif), Uint8Array.of(0xff, END)]);
}

/** Of the parts that programs add, a picture needs its frame (JFIF), its color profile and Adobe's word on its colors. */
function isPicture(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return hasBytes(segment, 'JFIF\0', 4) || hasBytes(segment, 'ICC_PROFILE\0', 4) || hasBytes(segment, 'Adobe', 4);
}

/** Inside a scan, FF is followed by 0 or is a restart; anything else begins the next segment. */
function findScanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function readLength(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
