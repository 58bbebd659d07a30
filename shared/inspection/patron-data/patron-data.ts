import type { PatronDataKind } from '../../domain/inspection';

/** A place in a text, in UTF-16 units; `end` is after the last one. */
export type PatronDataHit = {
  readonly kind: PatronDataKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** One screen: finds hits of its own kind, in the order of the text. */
export type PatronDataScreen = (text: string) => readonly PatronDataHit[];

/** Every match of `pattern` (global), or of its group `hit` where it has one; indices are needed then (`d`). */
export function toHits(kind: PatronDataKind, text: string, pattern: RegExp): readonly PatronDataHit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [start, end] = match.indices?.groups?.['hit'] ?? [match.index, match.index + match[0].length];
    return { kind, start, end, text: text.slice(start, end) };
  });
}
