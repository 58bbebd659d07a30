import type { Evidence } from '../../../../../shared/domain/portfolio';
import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const used = (item: Evidence): PortfolioBuilder => aPortfolio().choosing('foundations').with(item).using(item.number, 'foundations/01');
const where = { kind: 'evidence', evidenceId: 'e1' as never } as const;

const inspection = { inspector: 1, detectedType: 'png', problems: [{ kind: 'type-mismatch', extension: 'jpg', detected: 'png' }] } as const;

testCheck({
  id: 'type-mismatch',
  accepts: { 'a file that is what its name says': { portfolio: used(anEvidence(1)) } },
  flags: { 'a picture under another name': { portfolio: used(anEvidence(1, { inspection })), as: ['mismatch'], where, saying: 'E1, Item 1, is named .jpg but is PNG inside' } },
  refuses: {},
});
