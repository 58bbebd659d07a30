import { toByteText } from './byte-search';

/** Bytes that no text holds: control characters other than tab, line ends, form feed, backspace, escape and the old end mark. */
const allowedControls = new Set([8, 9, 10, 11, 12, 13, 26, 27]);

/** `utf-16le` or `utf-16be` by its mark, `utf-8` for other text, null when these bytes are no text. */
export function detectTextEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (head.length === 0) return null;
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head.some((byte) => byte < 32 && !allowedControls.has(byte)) ? null : 'utf-8';
}

/** `html`, `svg`, `xml`, `rtf` or plain `txt`; empty when these bytes are no text. */
export function detectTextType(head: Uint8Array): string {
  const encoding = detectTextEncoding(head);
  if (encoding === null) return '';
  const text = encoding === 'utf-8' ? toByteText(head).replace(/^ï»¿/, '') : new TextDecoder(encoding).decode(head);
  const start = text.trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  return start.startsWith('<') ? detectMarkupType(start) : 'txt';
}

function detectMarkupType(start: string): string {
  if (/^<!doctype\s+html\b/i.test(start)) return 'html';
  const withoutComments = start.replace(/<!--[^]*?-->/g, '');
  const first = /<([a-z_][\w.-]*)(?::([\w.-]+))?/i.exec(withoutComments);
  const name = (first?.[2] ?? first?.[1] ?? '').toLowerCase();
  if (name === 'svg') return 'svg';
  if (name === 'html' || name === 'head' || name === 'body') return 'html';
  return /^<(?:\?xml|!doctype)/i.test(start) ? 'xml' : 'txt';
}

/** Space, line ends, and what is as invisible: no-break, zero-width and soft-hyphen characters, byte-order marks. */
export function isBlankText(text: string): boolean {
  return /^[\s\u00ad\u200b-\u200f\u2060\ufeff\u001a]*$/u.test(text);
}
