import { expect, it } from 'vitest';
import type { RecordsStep } from '../../../../shared/migrations/migrate-records';
import { currentRecordsFormat, migrateRecords } from '../../../../shared/migrations/migrate-records';

const steps: readonly RecordsStep[] = [
  { from: 1, migrate: ({ name, ...records }) => ({ ...records, title: name }) },
  { from: 2, migrate: (records) => ({ ...records, colors: [] }) },
];

it('runs every step after the format that the records have, in order', () => {
  expect(migrateRecords({ name: 'a' }, 1, steps)).toEqual({ title: 'a', colors: [] });
  expect(migrateRecords({ title: 'a' }, 2, steps)).toEqual({ title: 'a', colors: [] });
});

it('leaves records of the current format as they are', () => {
  const records = { title: 'a' };
  expect(migrateRecords(records, 3, steps)).toBe(records);
  expect(migrateRecords(records, currentRecordsFormat)).toBe(records);
});

it('changes nothing in place', () => {
  const records = Object.freeze({ name: 'a' });
  migrateRecords(records, 1, steps);
  expect(records).toEqual({ name: 'a' });
});

it.each([0, 4, 1.5, Number.NaN])('throws for a format that nobody writes: %d', (from) => expect(() => migrateRecords({}, from, steps)).toThrow(RangeError));

it('throws for a list of steps with a gap', () => expect(() => migrateRecords({}, 1, [{ from: 2, migrate: (records) => records }])).toThrow(/starts at 2/));
