import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths } from '../../../../shared/checks/months';

test.each([
  ['2026-11-22', -36, '2023-11-22'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-05-05', 0, '2026-05-05'],
])('%s moved by %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test('more months never give an earlier date', () => {
  const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
      expect(addMonths(date, months) < addMonths(date, months + 1)).toBe(true);
    }),
  );
});
