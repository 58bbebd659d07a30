import type { TimeLeft } from '../../../shared/clock/time-left';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** The two largest units: "2 years 3 months left". No countdown: days are said only in the last month. */
export function toTimeLeftText({ isOver, years, months, days }: TimeLeft): string {
  if (isOver) return 'The time is over';
  if (years === 0 && months === 0) return days === 0 ? 'Today is the last day' : `${count(days, 'day')} left`;
  const parts = [years > 0 ? count(years, 'year') : '', months > 0 ? count(months, 'month') : ''];
  return `${parts.filter((part) => part !== '').join(' ')} left`;
}
