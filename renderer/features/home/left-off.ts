import type { Moment, Response } from '../../../shared/domain/portfolio';
import { isBlank, toPlainText } from '../../../shared/domain/rich-text-reading';

/** Characters of the last words shown; about three lines of the page. */
const MOST = 170;

export type LeftOff = { readonly words: string; readonly at: Moment };

/** The candidate's own last words; null while nothing is written. */
export function toLeftOff(responses: readonly Response[]): LeftOff | null {
  const written = responses.filter((response) => !isBlank(response.doc));
  const last = written.reduce<Response | null>((latest, response) => (latest === null || response.updatedAt > latest.updatedAt ? response : latest), null);
  if (last === null) return null;
  const words = toLastWords(toPlainText(last.doc));
  return words === '' ? null : { words, at: last.updatedAt };
}

function toLastWords(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const paragraph = lines.findLast((line) => line !== '') ?? '';
  if (paragraph.length <= MOST) return paragraph;
  const tail = paragraph.slice(-MOST);
  return `… ${tail.slice(tail.indexOf(' ') + 1)}`;
}
