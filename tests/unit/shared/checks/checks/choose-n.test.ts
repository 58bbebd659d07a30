import { aPortfolio } from '../../../../builders/a-portfolio';
import { testCheck } from '../check-table';

const full = aPortfolio().choosing('foundations', 'course').choosing('access').choosing('youth');
const where = { kind: 'plan' } as const;

testCheck({
  id: 'choose-n',
  accepts: {
    'all required sets and as many electives as asked': { portfolio: full },
    'an unfinished plan when one chosen set is checked': { portfolio: aPortfolio().choosing('access'), options: { scope: 'access' as never } },
  },
  flags: {
    'too few electives': { portfolio: aPortfolio().choosing('foundations'), as: ['too-few'], where, saying: 'Two more sets to choose' },
    'too many electives': { portfolio: full.choosing('reference'), as: ['too-many'], saying: 'One set too many' },
    'a required set that is left out': { portfolio: aPortfolio().choosing('access').choosing('youth'), as: ['required-missing'], saying: 'Foundations is required and not in your plan' },
    'a set that the pack retired as not chosen': { portfolio: aPortfolio().choosing('foundations').choosing('access').choosing('retired'), as: ['too-few'] },
    'the check of a set that is not chosen': { portfolio: full, options: { scope: 'reference' as never }, as: ['not-chosen'] },
  },
  refuses: {},
});
