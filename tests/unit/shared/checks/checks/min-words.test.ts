import { aLimit, aPack, aSlot } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { words } from '../../../../builders/a-text';
import { testCheck } from '../check-table';

const base = aPortfolio().choosing('foundations');

const { slots } = aPack();
const ownLimit = { slots: { ...slots, set: [aSlot('learning-statement', { limits: [aLimit({ min: 20, max: 90 })] })] } };

testCheck({
  id: 'min-words',
  params: { min: 10, slots: ['did'] },
  accepts: {
    'exactly enough words': { portfolio: base.writing('foundations/01/did', words(10)) },
    'an empty part, which is another check’s': { portfolio: base },
    'a short part that is not named': { portfolio: base.writing('foundations/01/learned', words(2)) },
    'what the part’s own limit has said already': { portfolio: base.writing('foundations/learning-statement', words(5)), params: { min: 10 }, pack: ownLimit },
  },
  flags: {
    'one word too few': {
      portfolio: base.writing('foundations/01/did', words(9)),
      as: ['under'],
      saying: '1, Title of foundations/01: “What I did” is short: 9 words',
      where: { kind: 'response', key: 'foundations/01/did' as never },
    },
    'every part where none is named': {
      portfolio: base.writing('foundations/01/did', words(1)).writing('foundations/learning-statement', words(9)),
      params: { min: 10 },
      as: ['under', 'under'],
      saying: '1, Title of foundations/01: “What I did” is short: 1 word',
    },
  },
  refuses: {
    'no minimum': { params: {}, expected: 'min to be a whole number above 0' },
    'a minimum in words': { params: { min: 'ten' }, expected: 'min to be a whole number' },
    'half a word': { params: { min: 9.5 }, expected: 'min to be a whole number' },
    'a part that the pack does not have': { params: { min: 5, slots: ['didd'] }, expected: 'found “didd”' },
    'an empty list of parts': { params: { min: 5, slots: [] }, expected: 'slots to be a list' },
  },
});
