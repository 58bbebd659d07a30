import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineRatings, estimateOutcome, type RatedRequirement, type RatingRule } from '../../../../shared/checks/outcome';

const rule: RatingRule = {
  scale: [
    { id: 'met', label: 'Met' },
    { id: 'partially', label: 'Partially met' },
    { id: 'not', label: 'Not met' },
  ],
  raters: 2,
  combine: [
    { given: ['met', 'partially'], result: 'met' },
    { given: ['partially', 'partially'], result: 'ask-for-more' },
  ],
  outcome: { min: { met: 0.7 }, max: { partially: 0.3, not: 0 }, round: 'up' },
  resubmissions: 1,
};
const rated = (...ratings: readonly string[]): readonly RatedRequirement[] =>
  ratings.map((rating, at) => ({ requirementId: `access/${String(at + 1).padStart(2, '0')}` as never, rating }));
const of = (...[met, partially, not = 0, unrated = 0]: readonly [met: number, partially: number, not?: number, unrated?: number]): readonly RatedRequirement[] =>
  rated(...Array<string>(met).fill('met'), ...Array<string>(partially).fill('partially'), ...Array<string>(not).fill('not'), ...Array<string>(unrated).fill(''));

test.each([
  [8, 6, 2],
  [9, 7, 2],
  [10, 7, 3],
  [12, 9, 3],
  [13, 10, 3],
  [16, 12, 4],
])('a set of %i needs %i met and takes %i partially met', (size, met, partially) => {
  const { steps } = estimateOutcome(of(size, 0), rule);
  expect(steps).toMatchObject([{ min: met, max: null }, { min: null, max: partially }, { min: null, max: 0 }]);
  expect(estimateOutcome(of(met, size - met), rule).verdict).toBe('meets');
  expect(estimateOutcome(of(met - 1, size - met + 1), rule).verdict).toBe('short');
});

describe('the estimate', () => {
  test('names the one more Partially met that would tip it', () => {
    expect(estimateOutcome(of(10, 3), rule).tipping).toEqual({
      from: 'met',
      to: 'partially',
      toLabel: 'Partially met',
      count: 1,
      candidates: of(10, 0).map(({ requirementId }) => requirementId),
    });
  });
  test('names the competency that keeps the set from it', () => {
    expect(estimateOutcome(of(11, 1, 1), rule)).toMatchObject({ verdict: 'short', tipping: { from: 'not', to: 'partially', count: 1, candidates: ['access/13'] } });
  });
  test('knows of no single change when two different ones are needed', () => {
    expect(estimateOutcome(of(5, 7, 1), rule).tipping).toBeNull();
  });
  test('is open while ratings to come decide, and short as soon as none of them can mend it', () => {
    expect(estimateOutcome(of(9, 3, 0, 1), rule)).toMatchObject({ verdict: 'open', unrated: 1, tipping: null });
    expect(estimateOutcome(of(8, 4, 0, 1), rule).verdict).toBe('short');
    expect(estimateOutcome(of(0, 0, 1, 12), rule).verdict).toBe('short');
    expect(estimateOutcome([], rule).verdict).toBe('open');
  });
  test('is short where the bounds leave no room for all, whatever is still to come', () => {
    const narrow: RatingRule = { ...rule, outcome: { min: {}, max: { met: 0.5, partially: 0.3, not: 0.1 }, round: 'up' } };
    expect(estimateOutcome(of(0, 0, 0, 10), narrow).verdict).toBe('short');
  });
  test('takes a rating that is not on the scale as none', () => {
    expect(estimateOutcome(rated('met', 'excellent'), rule)).toMatchObject({ unrated: 1, total: 2 });
  });
  test('rounds for the candidate where the pack says so', () => {
    const kind: RatingRule = { ...rule, outcome: { ...rule.outcome, round: 'down' } };
    expect(estimateOutcome(of(9, 4), kind).verdict).toBe('meets');
    expect(estimateOutcome(of(9, 4), rule).verdict).toBe('short');
  });
});

const ratings = fc.array(fc.constantFrom('met', 'partially', 'not', ''), { minLength: 1, maxLength: 16 }).map((list) => rated(...list));
const finished = fc.array(fc.constantFrom('met', 'met', 'met', 'partially', 'not'), { minLength: 1, maxLength: 16 }).map((list) => rated(...list));

describe('for any ratings', () => {
  test('the order of competencies does not matter', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        expect(estimateOutcome(list.toReversed(), rule).verdict).toBe(estimateOutcome(list, rule).verdict);
      }),
    );
  });
  test('a better rating never makes the estimate worse', () => {
    fc.assert(
      fc.property(finished, fc.nat(), (list, pick) => {
        const at = pick % list.length;
        const better = list.map((row, index) => (index === at ? { ...row, rating: 'met' } : row));
        if (estimateOutcome(list, rule).verdict === 'meets') expect(estimateOutcome(better, rule).verdict).toBe('meets');
      }),
    );
  });
  test('tipping is the least number of such changes that turns the estimate', () => {
    fc.assert(
      fc.property(finished, (list) => {
        const { tipping, verdict } = estimateOutcome(list, rule);
        if (tipping === null) return;
        const move = (count: number) => list.map((row) => (tipping.candidates.slice(0, count).includes(row.requirementId) ? { ...row, rating: tipping.to } : row));
        expect(estimateOutcome(move(tipping.count), rule).verdict).not.toBe(verdict);
        expect(estimateOutcome(move(tipping.count - 1), rule).verdict).toBe(verdict);
      }),
    );
  });
  test('an open estimate can still go either way, a settled one cannot', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        const { verdict } = estimateOutcome(list, rule);
        const best = estimateOutcome(list.map((row) => (row.rating === '' ? { ...row, rating: 'met' } : row)), rule).verdict;
        const worst = estimateOutcome(list.map((row) => (row.rating === '' ? { ...row, rating: 'not' } : row)), rule).verdict;
        if (verdict === 'open') expect([best, worst]).toEqual(['meets', 'short']);
        else expect([best, worst]).toEqual([verdict, verdict]);
      }),
    );
  });
});

describe('two raters', () => {
  test.each([
    [['met', 'partially'], 'met'],
    [['partially', 'met'], 'met'],
    [['partially', 'partially'], 'ask-for-more'],
    [['met', 'met'], 'met'],
    [['met', 'not'], 'ask-for-more'],
    [['partially', ''], 'partially'],
    [['', ''], null],
  ])('who gave %j are combined as %s', (given, result) => {
    expect(combineRatings(given, rule)).toBe(result);
  });
});
