import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const twice = aPortfolio().choosing('access').with(anEvidence(1)).using(1, 'access/07');

testCheck({
  id: 'evidence-reused',
  accepts: {
    'an item attached and cited at one competency': { portfolio: twice.writing('access/07/did', '[e1]') },
    'a second use in a set that is not chosen': { portfolio: twice.using(1, 'reference/01') },
  },
  flags: {
    'an item attached twice': { portfolio: twice.using(1, 'access/08'), as: ['reused'], saying: 'E1, Item 1, is used in two places' },
    'an item attached here and cited there': { portfolio: twice.writing('access/08/did', '[e1]'), as: ['reused'] },
  },
  refuses: {},
});
