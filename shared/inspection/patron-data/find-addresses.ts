import { toHits } from './patron-data';
import type { PatronDataHit } from './patron-data';

const wayWords = 'Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Terrace|Ter|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Square|Sq|Close|Crescent';
const unit = '(?:,? (?:Apt|Apartment|Unit|Suite|Ste|Flat)\\.? ?\\w{1,6})?';
const town = "(?:, [A-Z][\\p{L}'’.-]{1,30}(?: [A-Z][\\p{L}'’.-]{1,30}){0,2})?";
const state = '(?:,? [A-Z]{2} \\d{5}(?:-\\d{4})?)?';
const number = '(?<![\\p{L}\\p{N}.,/#-])\\d{1,5}[A-Z]?';

const patterns: readonly RegExp[] = [
  // "12 Old Test Rd.": capitals matter, or every "600 shelves on the way" would be an address.
  `${number}(?: (?!St\\.)(?:[A-Z][\\p{Ll}'’.-]{1,24}|[NSEW]\\.?|\\d{1,3}(?:st|nd|rd|th))){1,4} (?:${wayWords})\\b\\.?${unit}${town}${state}`,
  // As address labels have it: "12 MAIN ST".
  `${number}(?: (?:[A-Z][A-Z'’.-]{2,24}|[NSEW])){1,4} (?:${wayWords.toUpperCase()})\\b\\.?(?: (?:APT|UNIT|STE) ?\\w{1,6})?`,
  `\\bP\\.? ?O\\.? ?Box \\d{1,6}${town}${state}`,
  `\\b(?:RR|Rural Route) ?\\d{1,3},? Box \\d{1,5}${town}${state}`,
].map((pattern) => new RegExp(pattern, 'gdu'));

/** Postal addresses of North America and, where they are written alike, elsewhere. */
export function findAddresses(text: string): readonly PatronDataHit[] {
  return patterns.flatMap((pattern) => toHits('address', text, pattern));
}
