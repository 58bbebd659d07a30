import { aPortfolio } from '../../../../builders/a-portfolio';
import { testCheck } from '../check-table';

const base = aPortfolio().choosing('foundations');

const chosen = base.marking('foundations/01', { suggestionId: 'a' });

testCheck({
  id: 'one-suggestion',
  accepts: {
    'one’s own way': { portfolio: base.writing('foundations/01/approach', 'I chose.') },
    'a suggestion in place of the approach': { portfolio: chosen.writing('foundations/01/did', 'I did.') },
  },
  flags: {
    'a suggestion and an approach': {
      portfolio: chosen.writing('foundations/01/approach', 'I chose.'),
      as: ['part-too'],
      where: { kind: 'response', key: 'foundations/01/approach' as never },
    },
    'a suggestion that the pack no longer has': { portfolio: base.marking('foundations/01', { suggestionId: 'z' }), as: ['unknown'] },
  },
  refuses: {},
});
