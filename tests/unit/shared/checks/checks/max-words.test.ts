import { aPortfolio } from '../../../../builders/a-portfolio';
import { words } from '../../../../builders/a-text';
import { testCheck } from '../check-table';

const base = aPortfolio().choosing('foundations');

testCheck({
  id: 'max-words',
  params: { max: 1000 },
  accepts: {
    'exactly the most words': { portfolio: base.writing('foundations/01/did', words(1000)) },
    'a long part that is not named': { portfolio: base.writing('foundations/01/did', words(2000)), params: { max: 10, slots: ['learned'] } },
  },
  flags: {
    'one word too many': {
      portfolio: base.writing('foundations/01/did', words(1001)),
      as: ['over'],
      saying: '1, Title of foundations/01: “What I did” is long: 1,001 words',
    },
  },
  refuses: {
    'no maximum': { params: {}, expected: 'max to be a whole number above 0' },
    'zero': { params: { max: 0 }, expected: 'max to be a whole number above 0' },
  },
});
