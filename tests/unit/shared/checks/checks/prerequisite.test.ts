import { aPortfolio } from '../../../../builders/a-portfolio';
import { testCheck } from '../check-table';

testCheck({
  id: 'prerequisite',
  params: { set: 'access', needs: ['foundations', 'reference'] },
  accepts: {
    'a set that is not chosen': { portfolio: aPortfolio() },
    'all it needs': { portfolio: aPortfolio().choosing('access').choosing('foundations', 'course').choosing('reference') },
    'all it needs when only that set is checked': {
      portfolio: aPortfolio().choosing('access').choosing('foundations').choosing('reference'),
      options: { scope: 'access' as never },
    },
  },
  flags: { 'what is missing': { portfolio: aPortfolio().choosing('access').choosing('reference'), as: ['missing'], saying: 'Access Services builds on Foundations' } },
  refuses: {
    'no needs': { params: { set: 'access' }, expected: 'needs to be a list' },
    'a set that the pack does not have': { params: { set: 'acces', needs: ['foundations'] }, expected: 'found “acces”' },
    'a need that the pack does not have': { params: { set: 'access', needs: ['fundations'] }, expected: 'found “fundations”' },
  },
});
