import { hasBytes, readU32 } from '../../domain/byte-search';
import { joinBytes } from './join-bytes';
import { readTiffOrientation, toOrientationTiff } from './orientation';

/** Bits of the extended header that announce XMP and Exif. */
const XMP_BIT = 0x04;
const EXIF_BIT = 0x08;

/** A WebP without Exif and XMP; its pictures stay byte for byte. Null where its chunks can't be followed. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  if (!hasBytes(bytes, 'RIFF') || !hasBytes(bytes, 'WEBP', 8)) return null;
  const kept: Uint8Array[] = [];
  let tiff: Uint8Array | null = null;
  const stop = Math.min(bytes.length, readU32(bytes, 4) + 8);
  for (let at = 12; at + 8 <= stop; ) {
    const end = at + 8 + readU32(bytes, at + 4);
    if (end > bytes.length) return null;
    if (hasBytes(bytes, 'EXIF', at)) tiff = toOrientationTiff(readTiffOrientation(toTiff(bytes.subarray(at + 8, end))));
    else if (!hasBytes(bytes, 'XMP ', at)) kept.push(bytes.slice(at, end), new Uint8Array((end - at) % 2));
    at = end + ((end - at) % 2);
  }
  const header = kept[0];
  if (header === undefined) return null;
  if (hasBytes(header, 'VP8X')) header[8] = ((header[8] ?? 0) & ~(XMP_BIT | EXIF_BIT)) | (tiff === null ? 0 : EXIF_BIT);
  if (tiff !== null) kept.push(Uint8Array.of(0x45, 0x58, 0x49, 0x46, tiff.length, 0, 0, 0), tiff);
  return toRiff(kept);
}

function toRiff(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = joinBytes([Uint8Array.of(0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50), ...chunks]);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}

/** Some programs put the mark of a JPEG part before it. */
function toTiff(data: Uint8Array): Uint8Array {
  return hasBytes(data, 'Exif\0\0') ? data.subarray(6) : data;
}
