import { addMonths, monthsBetween } from '../../../shared/domain/months';
import type { ChosenSet, DateOnly } from '../../../shared/domain/portfolio';

export type LookBack =
  | { readonly kind: 'counts'; readonly months: number }
  /** Finished after the approval: no look-back is needed. */
  | { readonly kind: 'after-approval' }
  | { readonly kind: 'too-early'; readonly earliest: DateOnly };

/** Whether a course finished before it was approved still counts. Null while one of the dates is unknown. */
export function toLookBack({ courseCompletedOn, courseApprovedOn }: ChosenSet, lookBackMonths: number): LookBack | null {
  if (courseCompletedOn === '' || courseApprovedOn === '') return null;
  if (courseCompletedOn >= courseApprovedOn) return { kind: 'after-approval' };
  const earliest = addMonths(courseApprovedOn, -lookBackMonths);
  if (courseCompletedOn < earliest) return { kind: 'too-early', earliest };
  return { kind: 'counts', months: monthsBetween(courseCompletedOn, courseApprovedOn) };
}
