import { describe, expect, it } from 'vitest';
import { toOutcomeSentence } from '../../../cli/set-outcomes';
import { estimateOutcome } from '../../../shared/checks/outcome';
import type { RatedRequirement } from '../../../shared/checks/outcome';

const rule = {
  scale: [{ id: 'met', label: 'Met' }, { id: 'part', label: 'Partly met' }],
  raters: 1,
  combine: [],
  outcome: { min: { met: 0.7 }, max: {}, round: 'up' as const },
  resubmissions: 0,
};
const rated = (...ratings: string[]): RatedRequirement[] => ratings.map((rating, at) => ({ requirementId: `s/${at}` as RatedRequirement['requirementId'], rating }));
const sentenceOf = (...ratings: string[]): string => toOutcomeSentence(estimateOutcome(rated(...ratings), rule));

describe('an estimate in words', () => {
  it('says that there is none while nothing is rated', () => expect(sentenceOf('', '')).toBe('None of the 2 is rated by the candidate yet, so there is no estimate.'));

  it('says what is met, and how little would turn it', () => {
    expect(sentenceOf('met', 'met', 'met')).toBe('As the candidate rates: 3 Met, 0 Partly met. Estimate: it would meet the program’s rule. It would turn if 1 more were rated “Partly met”. The program decides.');
  });

  it('says what falls short', () => expect(sentenceOf('part', 'part', 'met')).toContain('1 Met, 2 Partly met. Estimate: it falls short of the program’s rule. It would turn if 2 more were rated “Met”.'));

  it('leaves it open while ratings to come decide', () => expect(sentenceOf('met', '', '')).toContain('1 Met, 0 Partly met, 2 not rated. Estimate: open'));
});
