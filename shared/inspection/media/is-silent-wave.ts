import { hasBytes, readU16, readU32 } from '../../domain/byte-search';

/** Bytes of sound that are listened to; some minutes. */
const HEARD = 64 * 2 ** 20;
/** The loudest that still counts as silence, of 32,768; the least that one step of the converter makes is 1. */
const QUIET = 2;

/** Whether an uncompressed recording holds nothing but silence. False for kinds of sound that are not read. */
export async function isSilentWave(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, HEARD).arrayBuffer());
  let isPlain = false;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = readU32(bytes, at + 4);
    if (hasBytes(bytes, 'fmt ', at)) isPlain = readU16(bytes, at + 8) === 1 && readU16(bytes, at + 22) === 16;
    if (hasBytes(bytes, 'data', at)) return isPlain && isQuiet(bytes.subarray(at + 8, at + 8 + size));
    at += 8 + size + (size % 2);
  }
  return false;
}

function isQuiet(sound: Uint8Array): boolean {
  for (let at = 0; at + 1 < sound.length; at += 2) {
    const value = readU16(sound, at);
    if (Math.abs(value < 32_768 ? value : value - 65_536) > QUIET) return false;
  }
  return sound.length > 1;
}
