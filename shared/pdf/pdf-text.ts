/** The bytes as text of the same length, one character for each, so that places in one are places in the other. */
export function toByteText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (const byte of bytes.subarray(Math.max(0, from), to)) text += String.fromCharCode(byte);
  return text;
}

/** Everywhere that `text` (ASCII) begins. */
export function findText(bytes: Uint8Array, text: string): readonly number[] {
  const codes = Array.from(text, (character) => character.charCodeAt(0));
  const [first = 0] = codes;
  const found: number[] = [];
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, index) => bytes[at + index] === code)) found.push(at);
  }
  return found;
}

/** Writes `text` (ASCII) over what is there; the file keeps its length, so every offset in it stays true. */
export function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
}

/** A text string of a PDF: `(plain)`, or UTF-16 in hexadecimal where a literal would need more than ASCII. */
export function toPdfString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[()\\]/g, '\\$&')})`;
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`.toUpperCase();
}
