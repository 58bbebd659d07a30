import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPatronData } from '../../../../../shared/inspection/patron-data/find-patron-data';

const found = (text: string): readonly string[] => findPatronData(text).map((hit) => `${hit.kind} ${hit.text}`);

/** Fourteen digits that begin with 2, the last one the check digit. */
function toCardNumber(middle: string): string {
  const digits = `2${middle}`;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const middles = fc.stringMatching(/^9\d{11}$/);

describe('the patron data screen', () => {
  it('is silent about nothing', () => expect(findPatronData('')).toEqual([]));

  it('finds every card number whose check digit fits, in prose', () => {
    fc.assert(fc.property(middles, (middle) => {
      const number = toCardNumber(middle);
      expect(found(`The card is ${number}, she said.`)).toEqual([`barcode ${number}`]);
    }));
  });

  it('is silent about a card number with any one digit changed', () => {
    fc.assert(fc.property(middles, fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 9 }), (middle, at, step) => {
      const number = [...toCardNumber(middle)];
      number[at] = String((Number(number[at]) + step) % 10);
      expect(found(`The number is ${number.join('')}, she said.`)).toEqual([]);
    }));
  });

  it('says exactly where each hit is, in order, never the same kind twice in one place', () => {
    const pieces = fc.constantFrom('Pat Sample', '555-555-0101', 'a@b.org', '12 Old Test Rd.', '\n', ', ', '"', '\t', 'Patron: ', '29999000000117', 'born 03/04/1999', '𝒳', 'due');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const hits = findPatronData(text);
      for (const hit of hits) expect(text.slice(hit.start, hit.end)).toBe(hit.text);
      for (const [index, hit] of hits.entries()) {
        expect(hits.slice(index + 1).every((later) => later.start >= hit.start)).toBe(true);
        expect(hits.some((other) => other !== hit && other.kind === hit.kind && other.start < hit.end && hit.start < other.end)).toBe(false);
      }
    }));
  });

  it('stops telling after five hundred', () => {
    expect(findPatronData('pat@example.org '.repeat(600))).toHaveLength(500);
  });

  it.each([
    ['UID:preservation-2026@example.org', []],
    ['Message-ID: <2026.4471@example.org>', []],
    ['Organizer: desk@example.org', ['email desk@example.org']],
    ['The hold is for Patron: Sample, Pat', ['circulation Sample, Pat']],
    ['The author is Sample, Pat', []],
    ['Sample, Pat', []],
    ['Kit Exampleton, aged 9', ['birth Kit Exampleton, aged 9']],
    ['Storytime is for ages 3 to 5', []],
    ['We moved 600 books on the Way', []],
    ['123 MAIN ST', ['address 123 MAIN ST']],
    ['Call 5555550123 now', ['phone 5555550123']],
    ['OCLC 5555550123', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});
