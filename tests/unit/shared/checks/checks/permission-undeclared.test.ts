import type { Evidence } from '../../../../../shared/domain/portfolio';
import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const used = (item: Evidence): PortfolioBuilder => aPortfolio().choosing('foundations').with(item).using(item.number, 'foundations/01');
const where = { kind: 'evidence', evidenceId: 'e1' as never } as const;

testCheck({
  id: 'permission-undeclared',
  accepts: {
    'a declared item': { portfolio: used(anEvidence(1, { privacy: 'redacted' })) },
    'an item that is used nowhere': { portfolio: aPortfolio().with(anEvidence(1, { privacy: 'undeclared' })) },
  },
  flags: {
    'an attached item': { portfolio: used(anEvidence(1, { privacy: 'undeclared' })), as: ['undeclared'], where },
    'a cited item': { portfolio: aPortfolio().choosing('foundations').with(anEvidence(1, { privacy: 'undeclared' })).writing('foundations/01/did', '[e1]'), as: ['undeclared'] },
  },
  refuses: {},
});
