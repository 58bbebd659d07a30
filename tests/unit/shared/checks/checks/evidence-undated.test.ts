import type { Evidence } from '../../../../../shared/domain/portfolio';
import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const used = (item: Evidence): PortfolioBuilder => aPortfolio().choosing('foundations').with(item).using(item.number, 'foundations/01');
const where = { kind: 'evidence', evidenceId: 'e1' as never } as const;

testCheck({
  id: 'evidence-undated',
  accepts: {
    'a dated item': { portfolio: used(anEvidence(1)) },
    'an undated item that is used nowhere': { portfolio: aPortfolio().with(anEvidence(1, { date: '' })) },
  },
  flags: { 'an undated item': { portfolio: used(anEvidence(1, { date: '' })), as: ['undated'], where, saying: 'E1, Item 1, has no date' } },
  refuses: {},
});
