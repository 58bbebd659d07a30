import type { StatusCounts } from '../../../shared/checks/progress';

/** A tally in words: "6 of 13 ready, 4 in draft, 1 parked, 2 to do". */
export function toCountsText({ ready, total, draft, parked, open }: StatusCounts): string {
  const rest = [[draft, 'in draft'], [parked, 'parked'], [open, 'to do']] as const;
  return [`${ready} of ${total} ready`, ...rest.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)].join(', ');
}
