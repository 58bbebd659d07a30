import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planThinning } from '../../../../shared/safe-copies/plan-thinning';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const now = Date.parse('2026-11-22T18:10:05.000Z');
type Dated = { readonly madeAt: number };
const aged = (...ages: readonly number[]): readonly Dated[] => ages.map((age) => ({ madeAt: now - age }));
const keptOf = (copies: readonly Dated[], at = now): readonly Dated[] => {
  const gone = new Set(planThinning(copies, at));
  return copies.filter((copy) => !gone.has(copy));
};
const range = (count: number): readonly number[] => Array.from({ length: count }, (_none, index) => index);

/** The longest step that may be between a copy that goes and the newer one that stands for it. */
function stepAt(age: number): number {
  const steps = [[10 * minute, 0], [hour, 10 * minute], [day, hour], [31 * day, day], [364 * day, 7 * day], [Infinity, 28 * day]] as const;
  return steps.find(([upTo]) => age < upTo)![1];
}

describe('thinning', () => {
  it.each([
    ['nothing', [], 0],
    ['the only copy, however old', [4000 * day], 0],
    ['ten copies, whatever their age', range(10).map((index) => 400 * day + index), 0],
    ['every copy of the last ten minutes', range(60).map((index) => index * 9000), 0],
  ])('leaves %s', (_what, ages, gone) => {
    expect(planThinning(aged(...ages), now)).toHaveLength(gone);
  });

  it('keeps one for ten minutes, an hour, a day, a week and four weeks as they grow older', () => {
    const every = (from: number, to: number, step: number): readonly Dated[] => aged(...range(Math.floor((to - from) / step)).map((index) => from + index * step));
    const tenNewest = aged(...range(10));
    const countOf = (copies: readonly Dated[]): number => keptOf([...tenNewest, ...copies]).length - 10;
    expect(countOf(every(10 * minute, hour, minute))).toBeLessThanOrEqual(6);
    expect(countOf(every(hour, day, 5 * minute))).toBeLessThanOrEqual(24);
    expect(countOf(every(day, 31 * day, hour))).toBeLessThanOrEqual(31);
    expect(countOf(every(31 * day, 364 * day, day))).toBeLessThanOrEqual(49);
    expect(countOf(every(364 * day, 1000 * day, day))).toBeLessThanOrEqual(24);
  });

  const ages = fc.array(fc.oneof(fc.integer({ min: -3 * day, max: 2 * hour }), fc.integer({ min: 0, max: 900 * day })), { maxLength: 120 });

  it('never removes the newest ten of the past, nor what is newer than now', () => {
    fc.assert(
      fc.property(ages, (given) => {
        const copies = aged(...given);
        const gone = new Set(planThinning(copies, now));
        const past = [...copies].filter(({ madeAt }) => madeAt <= now).sort((a, b) => b.madeAt - a.madeAt);
        const newest = past.slice(0, 10).map(({ madeAt }) => madeAt);
        expect(copies.filter(({ madeAt }) => madeAt > now).some((copy) => gone.has(copy))).toBe(false);
        const kept = copies.filter((copy) => !gone.has(copy) && copy.madeAt <= now).map(({ madeAt }) => madeAt).sort((a, b) => b - a);
        expect(kept.slice(0, 10)).toEqual(newest);
      }),
    );
  });

  it('removes a copy only when a newer one within its step stays', () => {
    fc.assert(
      fc.property(ages, (given) => {
        const copies = aged(...given);
        const kept = keptOf(copies);
        for (const gone of planThinning(copies, now)) {
          const step = stepAt(now - gone.madeAt);
          expect(kept.some(({ madeAt }) => madeAt >= gone.madeAt && madeAt - gone.madeAt <= step)).toBe(true);
        }
      }),
    );
  });

  it('has nothing left to do when it has been done', () => {
    fc.assert(fc.property(ages, (given) => void expect(planThinning(keptOf(aged(...given)), now)).toEqual([])));
  });

  it('leaves no hole, and stays small, when it is done after every copy for two years', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 * hour }), { minLength: 200, maxLength: 400 }), (gaps) => {
        let at = now;
        let kept: readonly Dated[] = [];
        const made: number[] = [];
        for (const gap of gaps) {
          at += gap;
          made.push(at);
          kept = keptOf([...kept, { madeAt: at }], at);
        }
        expect(kept.length).toBeLessThan(130);
        for (const madeAt of made) expect(kept.some((copy) => copy.madeAt >= madeAt && copy.madeAt - madeAt <= 28 * day)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
