const ORIENTATION_TAG = 0x0112;

/** How a camera was held, 1 to 8, from a block of Exif data (TIFF); 1, upright, when nothing is said. Never throws. */
export function readTiffOrientation(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let entry = directory + 2; entry + 12 <= Math.min(tiff.length, directory + 2 + 12 * count); entry += 12) {
    if (view.getUint16(entry, isLittle) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A block of Exif data that says how the camera was held and nothing else; null where it was held upright. */
export function toOrientationTiff(orientation: number): Uint8Array | null {
  if (orientation === 1) return null;
  // Big-endian; one directory at 8 with one entry: a short, counted once.
  return Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
}
