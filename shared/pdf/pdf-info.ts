import { toByteText } from './pdf-text';
import { findObject, type PdfTrailer } from './pdf-trailer';

/** Where a value stands in the file: from its first byte to the one behind its last. */
export type PdfPlace = { readonly from: number; readonly to: number };

/** Bytes; a title is a line, so a longer dictionary is not one of Chromium's. */
const maxInfoLength = 64 * 1024;

/** The values of the document information dictionary by name; null when it is not made of strings and names alone. */
export function findInfo(bytes: Uint8Array, trailer: PdfTrailer): ReadonlyMap<string, PdfPlace> | null {
  const number = /\/Info (\d{1,9}) 0 R/.exec(trailer.text)?.[1];
  const at = number === undefined ? null : findObject(bytes, trailer, Number(number));
  if (at === null) return null;
  const text = toByteText(bytes, at, at + maxInfoLength);
  const [head = ''] = new RegExp(`^${number ?? ''} 0 obj\\s*<<`).exec(text) ?? [];
  return head === '' ? null : readEntries(text, { at, from: head.length });
}

function readEntries(text: string, start: { readonly at: number; readonly from: number }): ReadonlyMap<string, PdfPlace> | null {
  const places = new Map<string, PdfPlace>();
  let from = start.from;
  for (;;) {
    const rest = text.slice(from);
    if (/^\s*>>/.test(rest)) return places;
    const [key = '', name = ''] = /^\s*\/([A-Za-z]+)\s*/.exec(rest) ?? [];
    const length = measureValue(rest.slice(key.length));
    if (name === '' || length === 0) return null;
    places.set(name, { from: start.at + from + key.length, to: start.at + from + key.length + length });
    from += key.length + length;
  }
}

/** @returns 0 for what is neither a string nor a name */
function measureValue(text: string): number {
  if (text.startsWith('(')) return measureLiteral(text);
  return (/^<[0-9A-Fa-f\s]*>|^\/[A-Za-z]+/.exec(text) ?? [''])[0].length;
}

/** Parentheses inside a literal are balanced or escaped. */
function measureLiteral(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && (depth -= 1) === 0) return at + 1;
  }
  return 0;
}
