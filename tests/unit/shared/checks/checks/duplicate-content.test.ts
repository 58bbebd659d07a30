import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const { sha256 } = anEvidence(4);
const removedAt = '2026-11-01T00:00:00.000Z';

testCheck({
  id: 'duplicate-content',
  accepts: {
    'different files': { portfolio: aPortfolio().with(anEvidence(4), anEvidence(5)) },
    'a copy in the trash': { portfolio: aPortfolio().with(anEvidence(4), anEvidence(5, { sha256, removedAt })) },
    'two empty files, which another check names': { portfolio: aPortfolio().with(anEvidence(4, { size: 0 }), anEvidence(5, { sha256, size: 0 })) },
  },
  flags: {
    'the same bytes again, said at the later items': {
      portfolio: aPortfolio().with(anEvidence(6, { sha256 }), anEvidence(5, { sha256 }), anEvidence(4, { title: 'Map' })),
      as: ['same', 'same'],
      saying: 'E5, Item 5, is the same file as E4, Map',
      where: { kind: 'evidence', evidenceId: 'e5' as never },
    },
  },
  refuses: {},
});
