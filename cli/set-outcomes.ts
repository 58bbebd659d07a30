import type { BundleContents, Chapter } from '../shared/bundle/bundle-contents';
import { estimateOutcome } from '../shared/checks/outcome';
import type { OutcomeEstimate, RatedRequirement } from '../shared/checks/outcome';
import type { RequirementId } from '../shared/domain/ids';

export type SetOutcome = { readonly setId: string; readonly title: string; readonly estimate: OutcomeEstimate; readonly sentence: string };

/** An estimate for each set that is earned by writing, from the candidate's own ratings and the pack's rule. */
export function toSetOutcomes(contents: BundleContents): readonly SetOutcome[] {
  const rule = contents.input.pack.rating;
  if (rule === undefined) return [];
  return contents.chapters.flatMap((chapter): readonly SetOutcome[] => {
    const ratings = toRatings(chapter, contents);
    if (ratings.length === 0) return [];
    const estimate = estimateOutcome(ratings, rule);
    return [{ setId: chapter.id, title: chapter.title, estimate, sentence: toOutcomeSentence(estimate) }];
  });
}

/** A set with a route line is earned by a course or an agreement: nobody rates it. */
function toRatings(chapter: Chapter, { records }: BundleContents): readonly RatedRequirement[] {
  if (chapter.kind !== 'set' || chapter.route !== '') return [];
  const selfRatings = new Map<string, string>(records.requirementStates.map((state) => [state.requirementId, state.selfRating]));
  return chapter.narratives
    .filter(({ kind }) => kind === 'requirement')
    .map(({ ownerId }) => ({ requirementId: ownerId as RequirementId, rating: selfRatings.get(ownerId) ?? '' }));
}

const verdictWords: Readonly<Record<OutcomeEstimate['verdict'], string>> = {
  meets: 'it would meet the program’s rule',
  short: 'it falls short of the program’s rule',
  open: 'open, the ratings still to come decide',
};

/** `5 Met, 2 Partially met, 0 Not met, 3 not rated by the candidate. Estimate: open, ...` */
export function toOutcomeSentence({ verdict, total, unrated, steps, tipping }: OutcomeEstimate): string {
  if (unrated === total) return `None of the ${total} is rated by the candidate yet, so there is no estimate.`;
  const counts = steps.map(({ count, label }) => `${count} ${label}`).join(', ');
  const rest = unrated === 0 ? '' : `, ${unrated} not rated`;
  const turn = tipping === null ? '' : ` It would turn if ${tipping.count} more were rated “${tipping.toLabel}”.`;
  return `As the candidate rates: ${counts}${rest}. Estimate: ${verdictWords[verdict]}.${turn} The program decides.`;
}
