import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type PdfFacts = {
  readonly isPdf: boolean;
  readonly isTagged: boolean;
  readonly hasBookmarks: boolean;
  /** The document's own and those of its bookmarks. */
  readonly titles: readonly string[];
  readonly pages: number;
  readonly links: number;
};

/** What can be read in a PDF of Chromium without a library: its objects are plain text, only pages and fonts are packed. */
export function readPdf(path: string): PdfFacts {
  const text = readFileSync(path).toString('latin1');
  return {
    isPdf: text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF'),
    isTagged: /\/StructTreeRoot \d+ 0 R/.test(text) && /\/Marked true/.test(text),
    hasBookmarks: /\/Outlines \d+ 0 R/.test(text),
    titles: [...text.matchAll(/\/Title (\((?:[^\\)]|\\.)*\)|<[0-9A-Fa-f]*>)/g)].map(([, raw = '']) => toText(raw).replaceAll('\u00A0', ' ')),
    pages: [...text.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    links: [...text.matchAll(/\/Subtype \/Link\b/g)].length,
  };
}

function toText(raw: string): string {
  if (raw.startsWith('(')) return raw.slice(1, -1).replace(/\\(.)/g, '$1');
  const bytes = Buffer.from(raw.slice(1, -1), 'hex');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}

/** What a program says about a file; null where the program is not installed. */
export function askProgram(program: 'qpdf' | 'pdfinfo' | 'pdftotext', args: readonly string[]): { readonly code: number | null; readonly text: string } | null {
  const { error, status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return error === undefined ? { code: status, text: stdout } : null;
}
