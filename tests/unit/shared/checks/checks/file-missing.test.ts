import type { Evidence } from '../../../../../shared/domain/portfolio';
import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const used = (item: Evidence): PortfolioBuilder => aPortfolio().choosing('foundations').with(item).using(item.number, 'foundations/01');
const where = { kind: 'evidence', evidenceId: 'e1' as never } as const;

const missingFiles = new Set([anEvidence(1).sha256]);

testCheck({
  id: 'file-missing',
  accepts: {
    'a file that is there': { portfolio: used(anEvidence(2)), options: { missingFiles } },
    'a missing file of another set': { portfolio: used(anEvidence(1)), options: { missingFiles, scope: 'access' as never } },
  },
  flags: {
    'a used file that is gone': { portfolio: used(anEvidence(1, { title: 'Map' })), options: { missingFiles }, as: ['missing'], where, saying: 'The file of E1, Map, is missing' },
    'a file in the library that is gone': { portfolio: aPortfolio().with(anEvidence(1)), options: { missingFiles }, as: ['missing'] },
  },
  refuses: {},
});
