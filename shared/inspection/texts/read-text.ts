import { detectTextEncoding } from '../../domain/text-types';

/** Bytes of a text that are read; what is longer is a log or data, and its beginning says what it is. */
export const TEXT_LIMIT = 16 * 2 ** 20;

/** The beginning of a text file, by its mark, else as UTF-8, else in the encoding that Windows used before. */
export async function readText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, TEXT_LIMIT).arrayBuffer());
  const encoding = detectTextEncoding(bytes.subarray(0, 4096));
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new TextDecoder(encoding).decode(bytes);
  // A limit may fall inside a character, which is no reason to take the whole for another encoding.
  return decodeStrictly(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
