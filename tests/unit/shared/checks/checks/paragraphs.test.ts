import { aLimit, aPack, aSlot } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { aList, aText } from '../../../../builders/a-text';
import { testCheck } from '../check-table';

const base = aPortfolio().choosing('foundations');

const { slots } = aPack();
const ownLimit = { slots: { ...slots, requirement: [aSlot('approach', { limits: [aLimit({ unit: 'paragraphs', max: 1, force: 'advisory' })] })] } };
const two = base.writing('foundations/01/approach', aText('One.', 'Two.'));

testCheck({
  id: 'paragraphs',
  params: { max: 1, slots: ['approach'] },
  accepts: {
    'one paragraph among empty ones': { portfolio: base.writing('foundations/01/approach', aText('', 'One.', '')) },
    'what the part’s own limit has said already': { portfolio: two, pack: ownLimit },
  },
  flags: {
    'two paragraphs': { portfolio: two, as: ['over'], saying: '1, Title of foundations/01: “Approach” has 2 paragraphs' },
    'a paragraph and a list': { portfolio: base.writing('foundations/01/approach', aText('One.', aList('a', 'b'))), as: ['over'] },
  },
  refuses: { 'no parts': { params: { max: 1 }, expected: 'slots to be a list' } },
});
