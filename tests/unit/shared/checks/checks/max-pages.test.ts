import { aPortfolio } from '../../../../builders/a-portfolio';
import { words } from '../../../../builders/a-text';
import { testCheck } from '../check-table';

const base = aPortfolio().choosing('foundations');

testCheck({
  id: 'max-pages',
  params: { max: 3 },
  accepts: {
    'exactly three pages over two parts': {
      portfolio: base.writing('foundations/01/did', words(200)).writing('foundations/01/learned', words(100)),
    },
    'a long set statement, which has a limit of its own': { portfolio: base.writing('foundations/learning-statement', words(900)) },
    'a part that the suggestion replaces': {
      portfolio: base.marking('foundations/01', { suggestionId: 'a' }).writing('foundations/01/approach', words(100)).writing('foundations/01/did', words(300)),
    },
  },
  flags: {
    'one word over three pages, never shown as three': {
      portfolio: base.writing('foundations/01/did', words(200)).writing('foundations/01/learned', words(101)),
      as: ['over'],
      saying: '1, Title of foundations/01: about 3.1 pages in all',
    },
  },
  refuses: { 'no pages': { params: { max: 0 }, expected: 'max to be a number above 0' } },
});
