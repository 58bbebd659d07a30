import type { SafeCopy, SafeCopyPlace, SafeCopyProblem } from '../../shared/platform/safe-copies';
import { toClockText, toDayText, toLocalDate } from '../../shared/text/dates';
import type { SafeCopyReport } from './safe-copies-keeper';

export type SafeCopyMark = {
  readonly text: string;
  /** Goes first where room is short; may be empty. */
  readonly when: string;
  readonly isWorthALook: boolean;
};

/** What the bar says of safe copies; null until they have been looked at. @param now milliseconds since 1970 */
export function toSafeCopyMark({ places, copies, failures }: SafeCopyReport, now: number): SafeCopyMark | null {
  if (places === null) return null;
  const trouble = places.map(toTrouble).find((words) => words !== null) ?? toFailure(failures[0]?.problem);
  if (trouble !== null) return { text: `Safe copy: ${trouble}`, when: '', isWorthALook: true };
  const newest = copies[0];
  if (newest === undefined) return { text: 'No safe copy yet', when: '', isWorthALook: false };
  const isToday = toLocalDate(newest.madeAt) === toLocalDate(now);
  return { text: 'Safe copy', when: isToday ? toClockText(newest.madeAt) : toDayText(newest.madeAt), isWorthALook: false };
}

function toTrouble({ id, state }: SafeCopyPlace): string | null {
  if (state === 'ready') return null;
  if (id === 'own') return 'not possible now';
  return { missing: 'second place not there', 'not-writable': 'second place locked', 'not-allowed': 'allow the folder again' }[state];
}

function toFailure(problem: SafeCopyProblem | undefined): string | null {
  if (problem === undefined || problem.kind === 'cancelled') return null;
  return problem.kind === 'disk-full' ? 'disk full' : 'not made';
}

/** `KINGSTON`, or `another place` for one that is no longer used. */
export function toPlaceLabel({ place }: Pick<SafeCopy, 'place'>, places: readonly SafeCopyPlace[]): string {
  return places.find(({ id }) => id === place)?.label ?? 'Another place';
}
