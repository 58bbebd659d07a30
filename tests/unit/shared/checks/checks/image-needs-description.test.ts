import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { aPicture, aText } from '../../../../builders/a-text';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const base = aPortfolio().choosing('foundations');

const writing = (...alts: readonly string[]): PortfolioBuilder =>
  base.with(anEvidence(1)).writing('foundations/01/did', aText('Look.', ...alts.map((alt) => aPicture('e1', alt))));

testCheck({
  id: 'image-needs-description',
  accepts: { 'a described picture': { portfolio: writing('The shelf before.') }, 'no picture': { portfolio: writing() } },
  flags: {
    'pictures without words, together': {
      portfolio: writing('', '  ', 'The shelf.'),
      as: ['missing'],
      saying: '1, Title of foundations/01: two pictures in “What I did” have no description',
    },
    'one picture': { portfolio: writing(''), as: ['missing'], saying: '1, Title of foundations/01: one picture in “What I did” has no description' },
  },
  refuses: {},
});
