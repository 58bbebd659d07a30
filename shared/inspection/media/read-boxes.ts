import { readU32BigEndian, toByteText } from '../../domain/byte-search';

/** What the outer boxes of an MP4 or QuickTime file show. Sizes in bytes. */
export type MediaBoxes = {
  /** The last box is longer than the file. */
  readonly isCutOff: boolean;
  /** Where the index (moov) lies; null where there is none, so that nothing can play the file. */
  readonly index: { readonly start: number; readonly end: number } | null;
};

const HEADER = 16;
const MOST_BOXES = 10_000;

/** Goes from box to box, reading sixteen bytes of each. */
export async function readMediaBoxes(file: Blob): Promise<MediaBoxes> {
  let index: MediaBoxes['index'] = null;
  let at = 0;
  for (let count = 0; at + 8 <= file.size && count < MOST_BOXES; count += 1) {
    const head = new Uint8Array(await file.slice(at, at + HEADER).arrayBuffer());
    const size = toBoxSize(head, file.size - at);
    if (size < 8) break;
    const end = at + size;
    if (toByteText(head.subarray(4, 8)) === 'moov') index = { start: at, end: Math.min(end, file.size) };
    if (end > file.size) return { isCutOff: true, index };
    at = end;
  }
  return { isCutOff: false, index };
}

/** 0 means "to the end", 1 that a longer number follows. */
function toBoxSize(head: Uint8Array, rest: number): number {
  const size = readU32BigEndian(head, 0);
  if (size === 0) return rest;
  return size === 1 ? readU32BigEndian(head, 8) * 2 ** 32 + readU32BigEndian(head, 12) : size;
}
