import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const text = aPortfolio().choosing('foundations').writing('foundations/01/did', 'I did it.');
const where = { kind: 'requirement', requirementId: 'foundations/01' as never } as const;

testCheck({
  id: 'class-mix',
  accepts: {
    'no evidence': { portfolio: text },
    'a primary item': { portfolio: text.with(anEvidence(1), anEvidence(2, { classId: 'secondary' })).using(1, 'foundations/01').using(2, 'foundations/01') },
  },
  flags: {
    'only secondary': { portfolio: text.with(anEvidence(1, { classId: 'secondary' })).using(1, 'foundations/01'), as: ['only-secondary'], where },
    'undecided': { portfolio: text.with(anEvidence(1, { classId: '' })).using(1, 'foundations/01'), as: ['undecided'], saying: '1, Title of foundations/01: one item without a class' },
  },
  refuses: {},
});
