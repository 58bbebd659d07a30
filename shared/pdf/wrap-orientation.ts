const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION_TAG = 0x0112;

/** How a camera was held, 1 to 8, from the EXIF block of a JPEG; 1, upright, when nothing is said. Never throws. */
export function readOrientation(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 10 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return 1;
    const marker = view.getUint8(at + 1);
    // The picture itself begins: no block comes after it.
    if (marker === 0xda) return 1;
    const length = view.getUint16(at + 2);
    if (marker === 0xe1 && EXIF.every((byte, index) => view.getUint8(at + 4 + index) === byte)) {
      const end = Math.min(at + 2 + length, view.byteLength);
      return readTiffOrientation(new DataView(jpeg.buffer, jpeg.byteOffset + at + 10, Math.max(0, end - at - 10)));
    }
    at += 2 + length;
  }
  return 1;
}

function readTiffOrientation(tiff: DataView): number {
  if (tiff.byteLength < 14) return 1;
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return 1;
  const entries = tiff.getUint16(directory, isLittle);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(entry, isLittle) !== ORIENTATION_TAG) continue;
    const value = tiff.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
