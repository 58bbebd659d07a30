import { aPack, aSlot } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const chosen = aPortfolio().choosing('foundations');
const statement = 'foundations/learning-statement';
const full = chosen
  .writing('foundations/01/approach', 'I chose.')
  .writing('foundations/01/did', 'I did.')
  .writing('foundations/01/learned', 'I learned.')
  .writing('foundations/01/evaluation', 'It went.')
  .writing(statement, 'It matters.');
const { slots } = aPack();
const withFile = { slots: { ...slots, set: [aSlot('cv', { kind: 'file', label: 'CV' })] } };

testCheck({
  id: 'slot-empty',
  accepts: {
    'a set in which every part has text': { portfolio: full },
    'a part that the chosen suggestion replaces': {
      portfolio: full.writing('foundations/01/approach', '').marking('foundations/01', { suggestionId: 'a' }),
    },
    'a set on the course route': { portfolio: aPortfolio().choosing('foundations', 'course') },
    'a set that is not chosen': { portfolio: aPortfolio() },
    'a part with only a citation': { portfolio: full.writing('foundations/01/evaluation', '[e1]') },
    'a file part with a file': { portfolio: full.with(anEvidence(1)).writing('foundations/cv', '[e1]'), pack: withFile },
    'an empty part that is not required': {
      portfolio: full,
      pack: { slots: { ...slots, requirement: [...slots.requirement, aSlot('more', { required: false })] } },
    },
  },
  flags: {
    'a competency with nothing in it once, not once a part': {
      portfolio: chosen.writing(statement, 'It matters.'),
      as: ['untouched'],
      saying: '1, Title of foundations/01: nothing is written yet',
      where: { kind: 'requirement', requirementId: 'foundations/01' as never },
    },
    'each empty part when the others have text': {
      portfolio: full.writing('foundations/01/learned', '').writing('foundations/01/evaluation', '  '),
      as: ['empty', 'empty'],
      saying: '1, Title of foundations/01: “What I learned” is empty',
      where: { kind: 'response', key: 'foundations/01/learned' as never },
    },
    'the last empty part': { portfolio: full.writing('foundations/01/learned', ''), as: ['last'], where: { kind: 'response', key: 'foundations/01/learned' as never } },
    'the only part of a set': { portfolio: full.writing(statement, ''), as: ['only'], saying: 'Foundations: “Personal statement” is empty' },
    'a file part with text but no file': { portfolio: full.writing('foundations/cv', 'See my CV.'), pack: withFile, as: ['file'] },
  },
  refuses: {},
});
