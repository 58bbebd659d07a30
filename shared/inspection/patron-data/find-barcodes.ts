import { toHits } from './patron-data';
import type { PatronDataHit } from './patron-data';

/** One blank, no-break blank or hyphen. */
const gap = '[ \\-\\u00a0\\u202f]';

/** How people group the fourteen digits, besides not at all; other groupings are sums and codes far more often. */
const groupings: readonly (readonly number[])[] = [[14], [1, 13], [1, 4, 5, 4], [4, 4, 4, 2], [4, 5, 5], [5, 5, 4], [2, 4, 4, 4], [1, 4, 4, 5], [5, 9]];

const shapes = groupings.map((sizes) => sizes.map((size, index) => (index === 0 ? `2\\d{${size - 1}}` : `\\d{${size}}`)).join(gap)).join('|');

/** A scanner's start and stop letters (Codabar) may stand around the number; no other letter, digit or joining sign may. */
const cardNumber = new RegExp(`(?<![\\p{L}\\p{N}./$\\-]|[\\p{L}\\p{N}]A)A?(?<hit>${shapes})B?(?![\\p{L}\\p{N}]|[.\\-]\\d)`, 'gdu');

const labelled = /\b(?:patron|borrower|library card)(?:['’]s)?[ ]{0,2}(?:bar ?code|id|no\.?|number|card)?[ ]{0,2}[:#][ ]{0,4}(?<hit>[A-Z]{0,2}\d{5,13})\b/gdi;

/** A number that is called a card's is one, whatever its check digit. */
const calledCard = /\bcard(?: no\.?| number| #)?[ ]{0,2}[:#]?[ ]{0,4}(?<hit>2\d{13})(?!\d)/gdi;

/**
 * Library card numbers: fourteen digits that begin with 2 and whose check digit fits (mod 10), and any number that is
 * called a patron's. Item barcodes begin with 3 and name a book. A number that is also a moment (a log's time stamp) is
 * left alone.
 */
export function findBarcodes(text: string): readonly PatronDataHit[] {
  const plain = toAsciiDigits(text);
  const numbers = toHits('barcode', plain, cardNumber).filter(({ text: found }) => {
    const digits = found.replace(/\D/g, '');
    return hasCheckDigit(digits) && !isMoment(digits);
  });
  const called = [...toHits('barcode', plain, labelled), ...toHits('barcode', plain, calledCard)];
  return [...numbers, ...called].map((hit) => ({ ...hit, text: text.slice(hit.start, hit.end) }));
}

/** Full-width digits, as some input methods write them; every place stays where it was. */
function toAsciiDigits(text: string): string {
  return text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));
}

/** Luhn: every second digit from the right is doubled, the sum of all figures ends in 0. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** `20260305101509`: year, month, day, hour, minute, second. */
function isMoment(digits: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(digits);
}
