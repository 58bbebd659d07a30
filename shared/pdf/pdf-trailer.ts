import { toByteText } from './pdf-text';

export type PdfTrailer = {
  /** Where the dictionary's text begins in the file. */
  readonly at: number;
  /** Between `<<` and `>>`. */
  readonly text: string;
  /** Where the table of objects begins. */
  readonly xrefAt: number;
};

/** Bytes from the end in which the trailer is looked for. */
const tailLength = 4_096;
/** `0000000015 00000 n`, and its end of line. */
const xrefEntryLength = 20;

/** The trailer of a file of one revision with a plain table of objects; null for any other. */
export function findTrailer(bytes: Uint8Array): PdfTrailer | null {
  const from = Math.max(0, bytes.length - tailLength);
  const tail = toByteText(bytes, from, bytes.length);
  const at = tail.lastIndexOf('trailer');
  const [, head = '', text = '', xref = ''] = /^(trailer\s*<<)([\s\S]*?)>>\s*startxref\s+(\d{1,15})\s+%%EOF\s*$/.exec(at === -1 ? '' : tail.slice(at)) ?? [];
  if (head === '' || /\/(?:Prev|XRefStm|Encrypt)\b/.test(text)) return null;
  return { at: from + at + head.length, text, xrefAt: Number(xref) };
}

/** Where object `number` begins, by the table; null when the table is not as expected. */
export function findObject(bytes: Uint8Array, { xrefAt }: PdfTrailer, number: number): number | null {
  const [head = '', count = ''] = /^xref\s+0 (\d{1,9})[ \r]*\n/.exec(toByteText(bytes, xrefAt, xrefAt + 64)) ?? [];
  if (head === '' || number >= Number(count)) return null;
  const entryAt = xrefAt + head.length + number * xrefEntryLength;
  const [, offset = ''] = /^(\d{10}) \d{5} n/.exec(toByteText(bytes, entryAt, entryAt + xrefEntryLength)) ?? [];
  return offset === '' ? null : Number(offset);
}
