import type { PictureStructure } from './picture-size';

const START_OF_SCAN = 0xda;
const END = 0xd9;

/** Follows the segments to the picture's data, then looks for the mark of its end. */
export function readJpeg(bytes: Uint8Array): PictureStructure {
  let size = { width: 0, height: 0 };
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff || isAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (isFrame(marker)) size = { height: readU16BigEndian(bytes, at + 5), width: readU16BigEndian(bytes, at + 7) };
    if (marker === START_OF_SCAN) return { ...size, isWhole: hasEnd(bytes, at + 2) };
    at += 2 + readU16BigEndian(bytes, at + 2);
  }
  return { ...size, isWhole: false };
}

/** Markers without a length: restarts, start and end. */
function isAlone(marker: number): boolean {
  return marker === 1 || (marker >= 0xd0 && marker <= 0xd9);
}

/** A frame's header holds the size; C4, C8 and CC are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Telephones put more after the picture, so the end may be anywhere behind its data. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) if (bytes[at + 1] === END) return true;
  return false;
}

function readU16BigEndian(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
