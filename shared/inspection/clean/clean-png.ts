import { hasBytes, readU32BigEndian } from '../../domain/byte-search';
import { toCrc32 } from '../images/crc32';
import { joinBytes } from './join-bytes';
import { readTiffOrientation, toOrientationTiff } from './orientation';

/** Exif, texts of every kind (XMP is one of them), and when it was changed. */
const telling: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** A PNG without what it says beside its picture; the other chunks stay byte for byte. Null where its chunks can't be followed. */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  if (!hasBytes(bytes, '\x89PNG\r\n\x1a\n')) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let tiff: Uint8Array | null = null;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + readU32BigEndian(bytes, at);
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'eXIf') tiff = toOrientationTiff(readTiffOrientation(bytes.subarray(at + 8, end - 4)));
    if (type === 'IEND') return joinBytes([...kept, ...(tiff === null ? [] : [toChunk('eXIf', tiff)]), bytes.subarray(at, end)]);
    if (!telling.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

function toChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(Uint8Array.from(type, (letter) => letter.charCodeAt(0)), 4);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, toCrc32(chunk.subarray(4, data.length + 8)));
  return chunk;
}
