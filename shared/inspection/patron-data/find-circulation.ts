import { toHits } from './patron-data';
import type { PatronDataHit } from './patron-data';
import { toCell, toTables } from './tables';

const word = "\\p{Lu}[\\p{L}'’]{1,24}(?:-\\p{Lu}[\\p{L}'’]{1,24})?";
const fullName = `${word}(?: \\p{Lu}\\.)?(?: ${word}){1,2}`;
const indexName = `${word}, ${word}`;
const anyName = `(?<hit>${indexName}|${fullName})`;

/** Without one of these a name is just a name: an author, a colleague, the writer. */
const isAboutLoans = /\b(?:holds?|overdue|due|card|checked[ -]out|check-?outs?|borrow(?:ed|er|ing)|loan|interlibrary|renew(?:ed|al)?|fines?|barred|incident|patron|pick(?:ed)? up|visitor|reference chat|chat)\b/i;

const patterns: readonly RegExp[] = [
  // A slip: "Sample, Pat" on a line of its own.
  new RegExp(`^[ \\t]{0,8}(?<hit>${indexName})[ \\t]{0,8}\\r?$`, 'gdmu'),
  // "Checkout history: Dummy, Lee (29999000902106)"
  new RegExp(`(?:[Hh]istory|[Rr]ecord|[Aa]ccount)(?: of| for)?:? {1,3}${anyName}(?= ?(?:\\(|\\r?$|[,.]))`, 'gdmu'),
  new RegExp(`\\b(?:[Pp]atron|[Bb]orrower|[Nn]ame|[Pp]erson involved|[Cc]ustomer|[Vv]isitor|[Rr]equested (?:by|for)|[Hh]old for|[Mm]ember)(?: name)?: {0,4}${anyName}`, 'gdu'),
  new RegExp(`\\b(?:[Mm]y name is|[Tt]his is) ${anyName}`, 'gdu'),
];

const personHeader = /\b(?:patron|borrower|member|customer|reader|visitor|adult|parent|guardian|name)\b/i;
const loanHeader = /\b(?:title|item|call no|due|overdue|fine|hold|card|barcode|checked out|phone)\b/i;

/**
 * People beside what they borrowed, asked or did in the library: names that a slip, a form, a list or a conversation ties
 * to loans. A name alone is never reported.
 */
export function findCirculation(text: string): readonly PatronDataHit[] {
  const inText = isAboutLoans.test(text) ? patterns.flatMap((pattern) => toHits('circulation', text, pattern)) : [];
  return [...inText, ...findRows(text)];
}

function findRows(text: string): readonly PatronDataHit[] {
  return toTables(text).flatMap(({ header, rows }) => {
    const person = header.findIndex(({ value }) => personHeader.test(value));
    const isList = header.some(({ value }, column) => column !== person && loanHeader.test(value));
    if (person === -1 || !isList) return [];
    return rows.flatMap((row): readonly PatronDataHit[] => {
      const { value, start, end } = toCell(row, person);
      return /^\p{Lu}[\p{L}'’., -]{1,60}$/u.test(value) ? [{ kind: 'circulation', start, end, text: value }] : [];
    });
  });
}
