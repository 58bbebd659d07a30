import { toHits } from './patron-data';
import type { PatronDataHit } from './patron-data';
import { toCell, toTables } from './tables';

const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const date = `(?:\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2} ${months},? \\d{4}|${months} \\d{1,2},? \\d{4})`;

const patterns: readonly RegExp[] = [
  new RegExp(`\\b(?:[Bb]orn|[Bb]irth ?(?:day|date)|[Dd]ate of birth|DOB|D\\.O\\.B\\.)(?: on)?[: ,]{1,3}(?<hit>${date})`, 'gd'),
  // A child's age beside a name; those of grown-ups say little.
  /(?<hit>\b[A-Z]\p{Ll}{1,20}(?: [A-Z]\p{Ll}{0,20}\.?)?,? (?:\(?aged? ?(?:1[0-7]|\d)\b|(?:is )?(?:1[0-7]|\d)[ -]years?[ -]old\b))/gdu,
];

const personHeader = /\b(?:child|children|kid|student|pupil|participant|name)\b/i;
const ageHeader = /^(?:age|born|birth ?date|birthday|date of birth|dob)$/i;

/** Dates of birth, and ages beside names in a text or in the columns of a list. */
export function findBirths(text: string): readonly PatronDataHit[] {
  return [...patterns.flatMap((pattern) => toHits('birth', text, pattern)), ...findAgeRows(text)];
}

function findAgeRows(text: string): readonly PatronDataHit[] {
  return toTables(text).flatMap(({ header, rows }) => {
    const person = header.findIndex(({ value }) => personHeader.test(value));
    const age = header.findIndex(({ value }) => ageHeader.test(value));
    if (person === -1 || age === -1) return [];
    return rows.flatMap((row): readonly PatronDataHit[] => {
      const [named, aged] = [toCell(row, person), toCell(row, age)];
      if (named.value === '' || !/\d/.test(aged.value)) return [];
      const [start, end] = [Math.min(named.start, aged.start), Math.max(named.end, aged.end)];
      return [{ kind: 'birth', start, end, text: text.slice(start, end) }];
    });
  });
}
