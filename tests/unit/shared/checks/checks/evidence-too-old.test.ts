import type { Evidence } from '../../../../../shared/domain/portfolio';
import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const used = (item: Evidence): PortfolioBuilder => aPortfolio().choosing('foundations').with(item).using(item.number, 'foundations/01');
const where = { kind: 'evidence', evidenceId: 'e1' as never } as const;

testCheck({
  id: 'evidence-too-old',
  params: { months: 36 },
  accepts: {
    'an item from the very day of the limit': { portfolio: used(anEvidence(1, { date: '2023-11-22' })) },
    'an item without a date': { portfolio: used(anEvidence(1, { date: '' })) },
    'an old item that is used nowhere': { portfolio: aPortfolio().with(anEvidence(1, { date: '2001-01-01' })) },
    'the last of a shorter month': { portfolio: used(anEvidence(1, { date: '2026-02-28' })), params: { months: 1 }, options: { today: '2026-03-31' } },
  },
  flags: {
    'an item from the day before': { portfolio: used(anEvidence(1, { date: '2023-11-21' })), as: ['too-old'], where, saying: 'E1, Item 1, is from 21\u00A0Nov\u00A02023' },
  },
  refuses: { 'no limit': { params: {}, expected: 'months to be a whole number above 0' } },
});
