import type { DateOnly } from '../domain/portfolio';
import { ok, refused, type Result } from '../domain/result';
import { findInfo } from './pdf-info';
import { renumberNodeIds } from './pdf-node-ids';
import { findTrailer, type PdfTrailer } from './pdf-trailer';
import { toByteText, toPdfString, writeText } from './pdf-text';

export type PdfStamp = {
  /** Midnight of this day, UTC, is when the file says that it was made. */
  readonly madeOn: DateOnly;
  /** Left out when it is empty, or too long for the place that Chromium leaves. */
  readonly author: string;
};

/** Not a file as Chromium writes them, so nothing in it may be touched. */
export type PdfProblem = { readonly kind: 'unexpected-pdf'; readonly part: 'header' | 'trailer' | 'info' | 'date' };

type Place = { readonly from: number; readonly to: number };

/**
 * Takes the clock, the system's name and the process's count out of a PDF of Chromium, so that one document drawn twice
 * gives the same bytes (decision 0017). Everything is written over in place: no length and no offset changes. Refuses,
 * and never throws, for a file that is not as expected. Pure; `drawn` is not changed.
 */
export function normalizePdf(drawn: Uint8Array, stamp: PdfStamp): Result<Uint8Array, PdfProblem> {
  if (!toByteText(drawn, 0, 8).startsWith('%PDF-1.')) return refuse('header');
  const trailer = findTrailer(drawn);
  if (trailer === null) return refuse('trailer');
  const info = findInfo(drawn, trailer);
  if (info === null) return refuse('info');
  const bytes = new Uint8Array(drawn);
  const date = `(D:${stamp.madeOn.replaceAll('-', '')}000000+00'00')`;
  for (const name of ['CreationDate', 'ModDate']) {
    const place = info.get(name);
    if (place !== undefined && !fill(bytes, place, date)) return refuse('date');
  }
  const creator = info.get('Creator');
  if (creator !== undefined) fillFirst(bytes, creator, [...(stamp.author === '' ? [] : [`(Carrel)/Author ${toPdfString(stamp.author)}`]), '(Carrel)']);
  renumberNodeIds(bytes);
  nameFile(bytes, trailer);
  return ok(bytes);
}

function refuse(part: PdfProblem['part']): Result<never, PdfProblem> {
  return refused({ kind: 'unexpected-pdf', part });
}

/** White space between the parts of a dictionary means nothing. @returns false, and writes nothing, where `text` has no room */
function fill(bytes: Uint8Array, { from, to }: Place, text: string): boolean {
  if (text.length > to - from) return false;
  writeText(bytes, from, text.padEnd(to - from));
  return true;
}

function fillFirst(bytes: Uint8Array, place: Place, texts: readonly string[]): void {
  for (const text of texts) if (fill(bytes, place, text)) return;
}

/** A file identifier, where there is one, is drawn by chance; here it comes from what the file holds. */
function nameFile(bytes: Uint8Array, trailer: PdfTrailer): void {
  const found = /\/ID\s*\[([^\]]*)\]/.exec(trailer.text);
  const [, digits = ''] = found ?? [];
  if (found === null) return;
  const from = trailer.at + found.index + found[0].lastIndexOf(digits);
  writeText(bytes, from, digits.replace(/[0-9A-Fa-f]/g, '0'));
  const name = toFingerprint(bytes);
  let at = 0;
  writeText(bytes, from, digits.replace(/[0-9A-Fa-f]/g, () => name.charAt(at++ % name.length)));
}

/** FNV-1a from two beginnings: enough to tell files apart, no proof of anything. */
function toFingerprint(bytes: Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
