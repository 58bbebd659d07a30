/** Reading of numbers and marks from the first or last bytes of a file. Out of range reads as 0, never throws. */

/** @param mark one character per byte: `\x89PNG` */
export function hasBytes(bytes: Uint8Array, mark: string, at = 0): boolean {
  if (at < 0 || at + mark.length > bytes.length) return false;
  for (let index = 0; index < mark.length; index += 1) {
    if (bytes[at + index] !== mark.charCodeAt(index)) return false;
  }
  return true;
}

/** One character per byte; only ASCII is sure to be itself, which is enough for marks and part names. */
export function toByteText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

export function readU16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function readU32(bytes: Uint8Array, at: number): number {
  return (readU16(bytes, at) | (readU16(bytes, at + 2) << 16)) >>> 0;
}

export function readU32BigEndian(bytes: Uint8Array, at: number): number {
  return (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;
}
