import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { testCheck } from '../check-table';

const base = aPortfolio().choosing('foundations');

const writing = (text: string): PortfolioBuilder => base.writing('foundations/01/did', text);

testCheck({
  id: 'placeholder-text',
  accepts: {
    'ordinary words': { portfolio: writing('I insert the card [sic] and ask: why? Really?? A todo list helped; the ETODO form did not.') },
    'what is blacked out': { portfolio: writing('A patron, [name removed], asked on [date].') },
    'a number in brackets': { portfolio: writing('See the policy [3], and the note (insert 4).') },
  },
  flags: {
    'TODO': { portfolio: writing('TODO: say more'), as: ['left'], saying: '1, Title of foundations/01: “What I did” still holds “TODO”' },
    'lorem ipsum': { portfolio: writing('Lorem ipsum dolor'), as: ['left'] },
    'a bracket to fill in': { portfolio: writing('We had [insert number] holds.'), as: ['left'], saying: '1, Title of foundations/01: “What I did” still holds “[insert number]”' },
    'an open bracket': { portfolio: writing('We had [Your library'), as: ['left'] },
    'a line to fill in': { portfolio: writing('On ____ we had'), as: ['left'] },
    'question marks': { portfolio: writing('in 2019 ???'), as: ['left'] },
    'the program’s prompt left in': { portfolio: writing('Describe one real piece of work. I made a map.'), as: ['prompt'] },
    'a long bracket, shortened': {
      portfolio: writing('[insert the whole story of the flood in the basement here]'),
      as: ['left'],
      saying: '1, Title of foundations/01: “What I did” still holds “[insert the whole story of the flood in…”',
    },
  },
  refuses: {},
});
