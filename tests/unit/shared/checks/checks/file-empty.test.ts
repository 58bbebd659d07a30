import type { Evidence } from '../../../../../shared/domain/portfolio';
import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const used = (item: Evidence): PortfolioBuilder => aPortfolio().choosing('foundations').with(item).using(item.number, 'foundations/01');
const where = { kind: 'evidence', evidenceId: 'e1' as never } as const;

const inspection = { inspector: 1, detectedType: '', problems: [{ kind: 'empty' }] } as const;

testCheck({
  id: 'file-empty',
  accepts: { 'a file with something in it': { portfolio: used(anEvidence(1)) } },
  flags: {
    'no bytes': { portfolio: used(anEvidence(1, { size: 0 })), as: ['empty'], where, saying: 'E1, Item 1, is an empty file' },
    'what the inspector found empty': { portfolio: used(anEvidence(1, { inspection })), as: ['empty'] },
  },
  refuses: {},
});
