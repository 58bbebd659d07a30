import type { RequirementId } from '../domain/ids';
import type { Pack } from '../packs/pack';

export type RatingRule = NonNullable<Pack['rating']>;
/** Always an estimate: the program decides. A rating that is not on the pack's scale, or empty, is "not rated". */
export type RatedRequirement = { readonly requirementId: RequirementId; readonly rating: string };

export type OutcomeEstimate = {
  /**
   * `meets`: all are rated and every bound holds. `short`: a bound is broken and no rating still open could mend it.
   * `open`: ratings that are still to come decide.
   */
  readonly verdict: 'meets' | 'short' | 'open';
  readonly total: number;
  readonly unrated: number;
  /** One for each step of the scale, in the pack's order. */
  readonly steps: readonly OutcomeStep[];
  /** What would turn the estimate: null while something is unrated, or when no such change does. */
  readonly tipping: Tipping | null;
};
/** `min` and `max` are numbers of requirements; null where the rule sets none. */
export type OutcomeStep = { readonly rating: string; readonly label: string; readonly count: number; readonly min: number | null; readonly max: number | null };

/** So many requirements moved from `from` to `to`, a neighbor on the scale, would turn the estimate. */
export type Tipping = {
  readonly from: string;
  readonly to: string;
  readonly toLabel: string;
  readonly count: number;
  /** Any one of these is among them; when `count` is 1, each of them alone tips it. */
  readonly candidates: readonly RequirementId[];
};

type Counts = readonly number[];
type Bound = { readonly min: number | null; readonly max: number | null };

/** Estimates a set's outcome by the pack's rule from one rating for each requirement. */
export function estimateOutcome(ratings: readonly RatedRequirement[], rule: RatingRule): OutcomeEstimate {
  const bounds = rule.scale.map((step) => toBound(step.id, ratings.length, rule));
  const counts = rule.scale.map((step) => ratings.filter(({ rating }) => rating === step.id).length);
  const unrated = ratings.length - counts.reduce((sum, count) => sum + count, 0);
  const verdict = judge(counts, bounds, unrated);
  return {
    verdict,
    total: ratings.length,
    unrated,
    steps: rule.scale.map(({ id, label }, at) => ({ rating: id, label, count: counts[at] ?? 0, ...(bounds[at] ?? { min: null, max: null }) })),
    tipping: unrated > 0 || verdict === 'open' ? null : findTipping({ counts, bounds, verdict }, ratings, rule),
  };
}

/**
 * Several raters' ratings of one requirement as one, by the pack's table; the order of raters does not matter. Equal
 * ratings without a line in the table stand as they are; anything else is `ask-for-more`. Null while nobody has rated.
 */
export function combineRatings(given: readonly string[], rule: RatingRule): string | null {
  const rated = given.filter((rating) => rule.scale.some((step) => step.id === rating));
  const [first] = rated;
  if (first === undefined) return null;
  const line = rule.combine.find((candidate) => toSortedText(candidate.given) === toSortedText(rated));
  if (line !== undefined) return line.result;
  return rated.every((rating) => rating === first) ? first : 'ask-for-more';
}

function toSortedText(ratings: readonly string[]): string {
  return [...ratings].sort().join(' ');
}

/** Shares become counts. `up` rounds against the candidate, `down` for them: a minimum up, a maximum down, or both the other way. */
function toBound(rating: string, total: number, { outcome }: RatingRule): Bound {
  const min = outcome.min[rating];
  const max = outcome.max[rating];
  const up = (share: number): number => Math.ceil(share * total - TINY);
  const down = (share: number): number => Math.floor(share * total + TINY);
  const nearest = (share: number): number => Math.round(share * total + TINY);
  const [toMin, toMax] = { up: [up, down], down: [down, up], nearest: [nearest, nearest] }[outcome.round] as [typeof up, typeof up];
  return { min: min === undefined ? null : toMin(min), max: max === undefined ? null : toMax(max) };
}

/** 0.7 x 10 is a little more than 7 in some products of doubles. */
const TINY = 1e-9;

function judge(counts: Counts, bounds: readonly Bound[], unrated: number): OutcomeEstimate['verdict'] {
  const isOver = counts.some((count, at) => count > (bounds[at]?.max ?? Infinity));
  const lacking = counts.reduce((sum, count, at) => sum + Math.max(0, (bounds[at]?.min ?? 0) - count), 0);
  const room = counts.reduce((sum, count, at) => sum + Math.max(0, (bounds[at]?.max ?? Infinity) - count), 0);
  const isImpossible = bounds.some(({ min, max }) => (min ?? 0) > (max ?? Infinity));
  if (isOver || isImpossible || lacking > unrated || room < unrated) return 'short';
  return unrated > 0 || counts.every((count) => count === 0) ? 'open' : 'meets';
}

type Judged = { readonly counts: Counts; readonly bounds: readonly Bound[]; readonly verdict: OutcomeEstimate['verdict'] };

/** The smallest number of requirements, moved one step along the scale, that turns the estimate; the scale's best is first. */
function findTipping(judged: Judged, ratings: readonly RatedRequirement[], rule: RatingRule): Tipping | null {
  const direction = judged.verdict === 'meets' ? 1 : -1;
  const found = rule.scale.flatMap((step, from) => {
    const to = rule.scale[from + direction];
    const count = to === undefined ? null : stepsToTurn(judged, from, from + direction);
    if (to === undefined || count === null) return [];
    const candidates = ratings.filter(({ rating }) => rating === step.id).map(({ requirementId }) => requirementId);
    return [{ from: step.id, to: to.id, toLabel: to.label, count, candidates }];
  });
  return found.reduce<Tipping | null>((least, next) => (least === null || next.count < least.count ? next : least), null);
}

function stepsToTurn({ counts, bounds, verdict }: Judged, from: number, to: number): number | null {
  const available = counts[from] ?? 0;
  for (let moved = 1; moved <= available; moved += 1) {
    const after = counts.map((count, at) => (at === from ? count - moved : at === to ? count + moved : count));
    if (judge(after, bounds, 0) !== verdict) return moved;
  }
  return null;
}
