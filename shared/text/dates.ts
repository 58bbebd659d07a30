import type { DateOnly, Moment } from '../domain/portfolio';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
/** A date or a time never breaks across lines. */
const NBSP = '\u00A0';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A moment as it is kept (ISO, UTC), or in milliseconds since 1970. */
export type At = Moment | number;

/** `22 Nov 2026`, with no-break spaces. What is no date is given back as it is. */
export function toDateText(date: DateOnly): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : [Number(day), name, year].join(NBSP);
}

/**
 * `8:42 pm`, with a no-break space.
 * @param offset minutes east of UTC; this computer's own at that moment unless given
 */
export function toClockText(at: At, offset: number = localOffset(at)): string {
  const local = toLocal(at, offset);
  const hour = local.getUTCHours();
  const minute = String(local.getUTCMinutes()).padStart(2, '0');
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute}${NBSP}${hour < 12 ? 'am' : 'pm'}`;
}

/** `22 Nov 2026`, the day at this computer (or at `offset` minutes east of UTC). */
export function toDayText(at: At, offset: number = localOffset(at)): string {
  return toDateText(toLocalDate(at, offset));
}

/** `22 Nov 2026, 8:42 pm`. */
export function toMomentText(at: At, offset: number = localOffset(at)): string {
  return `${toDayText(at, offset)}, ${toClockText(at, offset)}`;
}

/** `today 8:42 pm`, `Thursday 9:14 pm` within six days, then as `toMomentText`. */
export function toRecentText(at: At, now: At, offset: number = localOffset(at)): string {
  const days = (Date.parse(toLocalDate(now, offset)) - Date.parse(toLocalDate(at, offset))) / DAY;
  if (days === 0) return `today ${toClockText(at, offset)}`;
  if (days < 0 || days > 6) return toMomentText(at, offset);
  return `${weekdays[toLocal(at, offset).getUTCDay()] ?? ''} ${toClockText(at, offset)}`;
}

/** The calendar day of a moment at this computer: what "today" is for checks. */
export function toLocalDate(at: At, offset: number = localOffset(at)): DateOnly {
  return toLocal(at, offset).toISOString().slice(0, 10);
}

/** A date whose UTC fields show the local time. */
function toLocal(at: At, offset: number): Date {
  return new Date(new Date(at).getTime() + offset * MINUTE);
}

function localOffset(at: At): number {
  return -new Date(at).getTimezoneOffset();
}
