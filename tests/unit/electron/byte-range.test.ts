import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseByteRange } from '../../../electron/byte-range';

describe('a Range header', () => {
  it.each([
    ['bytes=0-4', { first: 0, last: 4 }],
    ['bytes=5-', { first: 5, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-30', { first: 0, last: 9 }],
    ['bytes=8-99', { first: 8, last: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=4-2', null],
    ['bytes=-', null],
    ['bytes=0-1,3-4', null],
    ['items=0-1', null],
    ['bytes=a-b', null],
    ['', null],
    [null, null],
  ])('%j of ten bytes is %j', (header, expected) => {
    expect(parseByteRange(header, 10)).toEqual(expected);
  });

  it('is never satisfied by an empty file', () => {
    expect(parseByteRange('bytes=0-0', 0)).toBe('unsatisfiable');
  });

  it('never reaches outside the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.option(fc.nat()), fc.integer({ min: 1, max: 1_000_000 }), (first, last, size) => {
        const range = parseByteRange(`bytes=${String(first)}-${last === null ? '' : String(last)}`, size);
        return range === null || range === 'unsatisfiable' || (range.first >= 0 && range.first <= range.last && range.last < size);
      }),
    );
  });
});
