import type { DateOnly } from '../domain/portfolio';

/** The same day so many months on (or back, below zero); the last of a shorter month. */
export function addMonths(date: DateOnly, months: number): DateOnly {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10);
}
