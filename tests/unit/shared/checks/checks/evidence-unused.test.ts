import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const library = aPortfolio().choosing('foundations').with(anEvidence(1, { title: 'Welcome tour' }));

testCheck({
  id: 'evidence-unused',
  accepts: {
    'an attached item': { portfolio: library.using(1, 'foundations/01') },
    'an item cited in a set that is not chosen': { portfolio: library.writing('access/07/did', '[e1]') },
    'an item in the trash': { portfolio: aPortfolio().with(anEvidence(1, { removedAt: '2026-11-01T00:00:00.000Z' })) },
    'the library when one set is checked': { portfolio: library, options: { scope: 'foundations' as never } },
  },
  flags: {
    'an item used nowhere': {
      portfolio: library,
      as: ['unused'],
      saying: 'E1, Welcome tour, is not used anywhere',
      where: { kind: 'evidence', evidenceId: 'e1' as never },
    },
  },
  refuses: {},
});
