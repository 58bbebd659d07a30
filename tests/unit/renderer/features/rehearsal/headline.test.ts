import { describe, expect, it } from 'vitest';
import { toHeadline, toLede } from '../../../../../renderer/features/rehearsal/headline';

const headline = (stops: number, looks: number, remarks = 0) => toHeadline({ stops, looks, remarks });

describe('the headline of the check', () => {
  it.each([
    [0, 0, 'Nothing stops you'],
    [1, 0, 'One thing stops you'],
    [2, 0, 'Two things stop you'],
    [9, 1, 'Nine things stop you, one is worth a look'],
    [2, 5, 'Two things stop you, five are worth a look'],
    [10, 12, '10 things stop you, 12 are worth a look'],
    [0, 1, 'Nothing stops you. One thing is worth a look'],
    [0, 3, 'Nothing stops you. Three things are worth a look'],
  ])('says %i that stop and %i to look at: %s', (stops, looks, words) => {
    expect(headline(stops, looks)).toBe(words);
    expect(headline(stops, looks, stops + looks)).toBe(stops + looks === 0 ? 'Nothing stops you' : words);
  });

  it('speaks of notes only when nothing else is left', () => {
    expect(headline(0, 0, 2)).toBe('Nothing stops you, and only notes are left');
  });

  it('does not claim to judge how good a portfolio is', () => {
    expect(toLede(0)).toContain('people do that');
    expect(toLede(1)).not.toBe(toLede(0));
  });
});
