import { addMonths, monthsBetween } from '../domain/months';
import type { DateOnly } from '../domain/portfolio';

export type TimeLeft = {
  /** The last day. */
  readonly finishBy: DateOnly;
  readonly isOver: boolean;
  /** Whole years, whole months beyond them, and whole days beyond those; all 0 when it is over. */
  readonly years: number;
  readonly months: number;
  readonly days: number;
  /** How much of the time is gone, from 0 to 1. */
  readonly share: number;
};

/**
 * What is left of a program's time.
 * @param admittedOn the day the time began
 * @param completeWithinYears as the pack says; parts of a year count as whole months
 */
export function toTimeLeft(admittedOn: DateOnly, completeWithinYears: number, today: DateOnly): TimeLeft {
  const finishBy = addMonths(admittedOn, Math.round(completeWithinYears * 12));
  const isOver = today > finishBy;
  const months = monthsBetween(today, finishBy);
  const days = isOver ? 0 : daysBetween(addMonths(today, months), finishBy);
  const share = daysBetween(admittedOn, today) / daysBetween(admittedOn, finishBy);
  return { finishBy, isOver, years: Math.floor(months / 12), months: months % 12, days, share: Math.min(1, Math.max(0, share)) };
}

function daysBetween(from: DateOnly, to: DateOnly): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
