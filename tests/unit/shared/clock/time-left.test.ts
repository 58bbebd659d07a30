import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTimeLeft } from '../../../../shared/clock/time-left';

describe('toTimeLeft', () => {
  it('gives years, months and days up to the last day', () => {
    expect(toTimeLeft('2025-03-03', 4, '2026-11-22')).toMatchObject({ finishBy: '2029-03-03', isOver: false, years: 2, months: 3, days: 9 });
  });

  it('is not over on the last day, and over the day after', () => {
    expect(toTimeLeft('2025-03-03', 4, '2029-03-03')).toMatchObject({ isOver: false, years: 0, months: 0, days: 0, share: 1 });
    expect(toTimeLeft('2025-03-03', 4, '2029-03-04')).toMatchObject({ isOver: true, years: 0, months: 0, days: 0, share: 1 });
  });

  it('has used nothing before it begins', () => {
    expect(toTimeLeft('2027-01-01', 4, '2026-11-22').share).toBe(0);
  });

  it('counts a leap day of admission as the end of February', () => {
    expect(toTimeLeft('2024-02-29', 3, '2024-02-29').finishBy).toBe('2027-02-28');
  });

  it('never gains time as days pass', () => {
    const offset = fc.integer({ min: 0, max: 1600 });
    const on = (days: number) => new Date(Date.UTC(2025, 2, 3 + days)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((days) => toTimeLeft('2025-03-03', 4, on(days)));
        expect(first!.share).toBeLessThanOrEqual(second!.share);
        expect(first!.years * 12 + first!.months).toBeGreaterThanOrEqual(second!.years * 12 + second!.months);
      }),
    );
  });
});
