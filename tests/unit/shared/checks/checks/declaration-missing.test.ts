import { aPortfolio } from '../../../../builders/a-portfolio';
import { testCheck } from '../check-table';

testCheck({
  id: 'declaration-missing',
  accepts: { 'the required declarations': { portfolio: aPortfolio().declaring('own-work') } },
  flags: {
    'a required declaration, not an optional one': {
      portfolio: aPortfolio().declaring('photo'),
      as: ['missing'],
      saying: 'One declaration still to make',
      where: { kind: 'declarations' },
    },
  },
  refuses: {},
});
