import { expect, test } from 'vitest';
import { toClockText, toDateText, toDayText, toLocalDate, toMomentText, toRecentText } from '../../../../shared/text/dates';

const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');
const evening = '2026-11-22T20:42:00.000Z';

test.each([
  ['2026-11-22', '22\u00A0Nov\u00A02026'],
  ['2026-01-05', '5\u00A0Jan\u00A02026'],
  ['', ''],
  ['2026-13-01', '2026-13-01'],
])('the date %s is “%s”', (date, text) => {
  expect(toDateText(date)).toBe(text);
});

test.each([
  ['2026-11-22T20:42:00.000Z', 0, '8:42 pm'],
  ['2026-11-22T00:05:00.000Z', 0, '12:05 am'],
  ['2026-11-22T12:00:00.000Z', 0, '12:00 pm'],
  ['2026-11-22T20:42:00.000Z', -300, '3:42 pm'],
  ['2026-11-22T20:42:00.000Z', 330, '2:12 am'],
])('%s at %i minutes from UTC is %s', (at, offset, text) => {
  expect(spaced(toClockText(at, offset))).toBe(text);
  expect(spaced(toClockText(Date.parse(at), offset))).toBe(text);
});

test('the day is the day where the person is', () => {
  expect(toLocalDate(evening, 330)).toBe('2026-11-23');
  expect(spaced(toDayText(evening, -300))).toBe('22 Nov 2026');
  expect(spaced(toMomentText(evening, 330))).toBe('23 Nov 2026, 2:12 am');
});

test('without an offset this computer’s own is taken', () => {
  const local = new Date(evening);
  const pad = (value: number): string => String(value).padStart(2, '0');
  expect(toLocalDate(evening)).toBe(`${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`);
  expect(toClockText(evening)).toContain(`:${pad(local.getMinutes())}`);
});

test.each([
  ['2026-11-22T08:00:00.000Z', 'today 8:00 am'],
  ['2026-11-21T23:59:00.000Z', 'Saturday 11:59 pm'],
  ['2026-11-16T09:00:00.000Z', 'Monday 9:00 am'],
  ['2026-11-15T09:00:00.000Z', '15 Nov 2026, 9:00 am'],
  ['2026-11-23T00:01:00.000Z', '23 Nov 2026, 12:01 am'],
])('seen on Sunday evening, %s is “%s”', (at, text) => {
  expect(spaced(toRecentText(at, evening, 0))).toBe(text);
});
