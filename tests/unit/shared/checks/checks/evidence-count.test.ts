import { aPack } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const text = aPortfolio().choosing('foundations').writing('foundations/01/did', 'I did it.');
const where = { kind: 'requirement', requirementId: 'foundations/01' as never } as const;

testCheck({
  id: 'evidence-count',
  params: { min: 2, max: 3 },
  accepts: {
    'a competency not begun': { portfolio: aPortfolio().choosing('foundations') },
    'an attached and a cited item': {
      portfolio: text.with(anEvidence(1), anEvidence(2)).using(1, 'foundations/01').writing('foundations/01/did', 'See [e2] and [e1].'),
    },
  },
  flags: {
    'text without evidence': { portfolio: text, as: ['none'], where },
    'one item too few': { portfolio: text.with(anEvidence(1)).using(1, 'foundations/01'), as: ['under'] },
    'an item in the trash as if it were not there': {
      portfolio: text.with(anEvidence(1, { removedAt: '2026-11-01T00:00:00.000Z' })).using(1, 'foundations/01'),
      as: ['none'],
    },
    'one item too many': {
      portfolio: [1, 2, 3, 4].reduce((all, number) => all.with(anEvidence(number)).using(number, 'foundations/01'), text),
      as: ['over'],
      saying: '1, Title of foundations/01: 4 items of evidence; three are the most',
    },
    'a requirement that asks for evidence only': {
      portfolio: aPortfolio().choosing('foundations'),
      pack: { slots: { ...aPack().slots, requirement: [] } },
      as: ['none'],
    },
  },
  refuses: {
    'neither bound': { params: {}, expected: 'min, max or both' },
    'bounds the wrong way round': { params: { min: 3, max: 2 }, expected: 'min not above max' },
  },
});
