import type { Pack } from '../pack';
import { describeFound, toChoiceList } from '../pack-problem';
import type { PackRule, ReportProblem } from './pack-rule';

type Rating = NonNullable<Pack['rating']>;

/** The result of a combination that is no level of the scale. */
const askForMore = 'ask-for-more';

/** Levels that are named must be on the scale, and the shares must leave a way to pass. */
export const checkRating: PackRule = ({ rating }, report) => {
  if (rating === undefined) return;
  const levels = rating.scale.map((level) => level.id);
  const reservedAt = levels.indexOf(askForMore);
  if (reservedAt >= 0) report(['rating', 'scale', reservedAt, 'id'], `“${askForMore}”`, 'another id; this one means that reviewers ask for more');
  checkCombine(rating, levels, report);
  checkOutcome(rating, levels, report);
};

function checkCombine(rating: Rating, levels: readonly string[], report: ReportProblem): void {
  const seen = new Set<string>();
  rating.combine.forEach(({ given, result }, at) => {
    const path = ['rating', 'combine', at];
    given.forEach((level, place) => {
      if (!levels.includes(level)) report([...path, 'given', place], `“${level}”`, `a level of the scale: ${toChoiceList(levels)}`);
    });
    if (given.length !== rating.raters) report([...path, 'given'], describeFound(given), `one level for each of ${rating.raters} raters`);
    if (![...levels, askForMore].includes(result)) report([...path, 'result'], `“${result}”`, toChoiceList([...levels, askForMore]));
    const name = [...given].sort().join(' and ');
    if (seen.has(name)) report(path, `${name} a second time`, 'each combination once, in any order');
    seen.add(name);
  });
}

function checkOutcome({ outcome }: Rating, levels: readonly string[], report: ReportProblem): void {
  for (const side of ['min', 'max'] as const) {
    for (const level of Object.keys(outcome[side])) {
      if (!levels.includes(level)) report(['rating', 'outcome', side, level], `“${level}”`, `a level of the scale: ${toChoiceList(levels)}`);
    }
  }
  for (const [level, min] of Object.entries(outcome.min)) {
    const max = outcome.max[level] ?? 1;
    if (min > max) report(['rating', 'outcome', 'min', level], describeFound(min), `at most ${max}, the max of “${level}”`);
  }
  const sum = Object.values(outcome.min).reduce((total, share) => total + share, 0);
  if (sum > 1 + Number.EPSILON) report(['rating', 'outcome', 'min'], `shares that add up to ${sum}`, 'shares that add up to at most 1');
}
