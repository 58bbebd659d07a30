import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const text = aPortfolio().choosing('foundations').writing('foundations/01/did', 'I did it.');
const where = { kind: 'requirement', requirementId: 'foundations/01' as never } as const;

const withClass = (...classes: readonly string[]): PortfolioBuilder =>
  classes.reduce((all, classId, at) => all.with(anEvidence(at + 1, { classId })).using(at + 1, 'foundations/01'), text);

testCheck({
  id: 'evidence-class-present',
  params: { class: 'primary' },
  accepts: {
    'one primary among others': { portfolio: withClass('secondary', 'primary') },
    'a competency not begun': { portfolio: aPortfolio().choosing('foundations') },
    'no evidence, where a count has said so': {
      portfolio: text,
      pack: { checks: [{ check: 'evidence-count', params: { min: 1 }, severity: 'must' }] },
    },
  },
  flags: {
    'only secondary evidence': { portfolio: withClass('secondary'), as: ['only-other'], where, saying: '1, Title of foundations/01: only secondary evidence' },
    'an item without a class': { portfolio: withClass('secondary', ''), as: ['missing'] },
    'text without evidence': { portfolio: text, as: ['none'] },
  },
  refuses: {
    'a class that the pack does not have': { params: { class: 'primry' }, expected: 'found “primry”' },
    'a number': { params: { class: 1 }, expected: 'class to be a text' },
  },
});
