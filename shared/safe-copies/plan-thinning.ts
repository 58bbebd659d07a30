const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

/**
 * Up to which age one copy is kept for each step; all in milliseconds. Every step divides the next, so that the copy that
 * stands for a week is the one that stood for its day: thinning often or seldom ends in the same.
 */
const rules = [
  { upToAge: 10 * minute, step: 1 },
  { upToAge: hour, step: 10 * minute },
  { upToAge: day, step: hour },
  { upToAge: 31 * day, step: day },
  { upToAge: 52 * week, step: week },
  { upToAge: Infinity, step: 4 * week },
] as const;

/** Kept whatever their age: a clock that jumped ahead once must not cost the history of a week. */
const newestKept = 10;

/**
 * Which copies of one portfolio can go: in each step of time the newest stays. The newest ten stay, and so does every
 * copy that is newer than now, because then the clock is wrong and not the copy.
 *
 * @param copies with `madeAt` in milliseconds since 1970
 */
export function planThinning<Copy extends { readonly madeAt: number }>(copies: readonly Copy[], now: number): readonly Copy[] {
  const newestFirst = [...copies].sort((a, b) => b.madeAt - a.madeAt);
  const past = newestFirst.filter(({ madeAt }) => madeAt <= now);
  const taken = new Set<string>();
  return past.filter((copy, rank) => {
    const rule = rules.find(({ upToAge }) => now - copy.madeAt < upToAge) ?? rules[rules.length - 1];
    const step = rule?.step ?? week;
    const span = `${String(step)}:${String(Math.floor(copy.madeAt / step))}`;
    const isFirstOfSpan = !taken.has(span);
    taken.add(span);
    return !isFirstOfSpan && rank >= newestKept;
  });
}
