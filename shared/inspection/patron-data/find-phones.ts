import { toHits } from './patron-data';
import type { PatronDataHit } from './patron-data';

/** Before and after a number: no letter, digit or sign that would make it a part of something longer. */
const before = '(?<![\\p{L}\\p{N}#$/\\\\]|[\\p{L}\\p{N}][.\\-]|\\d[ ]|\\)[ ]?)';
const after = '(?![\\p{L}\\p{N}]|[.\\-/][\\p{L}\\p{N}])';
const extension = '(?:[ ,]{0,2}(?:ext\\.?|x)[ ]?\\d{1,5})?';
const gap = '[ .\\-\\u00a0]';

const patterns: readonly RegExp[] = [
  // North America; neither the area nor the exchange begins with 0 or 1.
  `${before}(?:\\+?1${gap}?)?(?:\\([2-9]\\d{2}\\)[ ]?|[2-9]\\d{2}${gap})[2-9]\\d{2}${gap}\\d{4}${extension}${after}`,
  // With a country's number: +44 1632 960123, +15555550107.
  `${before}\\+[1-9]\\d{0,2}(?:${gap}?\\(?\\d{1,5}\\)?){2,5}${extension}${after}`,
  // Great Britain and Ireland at home: 01632 960 124, 07700 900125, 020 7946 0958.
  `${before}0(?:\\d{4}[ ]\\d{6}|\\d{4}[ ]\\d{3}[ ]\\d{3}|\\d{3}[ ]\\d{3}[ ]\\d{4}|\\d{2}[ ]\\d{4}[ ]\\d{4})${after}`,
  // Short or without gaps only where it is called a telephone number.
  `(?:tel(?:ephone)?|phone|mobile|cell|fax|call|text)(?:[ ]no)?[.:]{0,2}[ ]{1,4}(?<hit>[2-9]\\d{2}-\\d{4}|[2-9]\\d{2}[2-9]\\d{6})${after}`,
].map((pattern) => new RegExp(pattern, 'gdui'));

const fewest = 7;
const most = 18;

/** Telephone numbers as people write them. What overlaps an earlier find is the same number. */
export function findPhones(text: string): readonly PatronDataHit[] {
  const found: PatronDataHit[] = [];
  for (const pattern of patterns) {
    for (const hit of toHits('phone', text, pattern)) {
      const digits = hit.text.replace(/\D/g, '').length;
      const isKnown = found.some(({ start, end }) => hit.start < end && start < hit.end);
      if (digits >= fewest && digits <= most && !isKnown) found.push(hit);
    }
  }
  return found;
}
