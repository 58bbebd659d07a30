import { aPack, aRequirement, aSet, aSlot } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const { slots } = aPack();
const criteria = aSet('criteria', {
  group: 'required',
  requirements: [
    aRequirement('criteria/1', { title: 'Personal performance' }),
    aRequirement('criteria/2', { title: 'Organizational context' }),
    aRequirement('criteria/3', { number: 'PC3', title: 'Wider context' }),
  ],
});
const statementPack = { slots: { program: [aSlot('statement', { label: 'Statement' })], set: [], requirement: [] }, sets: [criteria] };
const children = [
  { id: 'foundations/01/a' as never, number: '1a', text: 'Reference' },
  { id: 'foundations/01/b' as never, number: '1b', text: 'Circulation' },
];
const nested = { slots, sets: [aSet('foundations', { requirements: [aRequirement('foundations/01', { children })] })] };
const base = aPortfolio().choosing('criteria');

testCheck({
  id: 'criteria-covered',
  pack: statementPack,
  accepts: {
    'an empty statement, which is another check’s': { portfolio: base },
    'criteria named by title, by number and by code': { portfolio: base.writing('program/statement', 'Personal performance: ... Criterion 2 ... and (PC3).') },
    'a criterion whose evidence is cited': {
      portfolio: base.with(anEvidence(1)).using(1, 'criteria/2').writing('program/statement', '(1) I did [e1]. For pc3 too.'),
    },
    'sub-points that are named': { portfolio: aPortfolio().choosing('foundations').writing('foundations/01/did', '1a and circulation'), pack: nested },
  },
  flags: {
    'a bare figure, which names nothing': {
      portfolio: base.writing('program/statement', 'I trained 2 colleagues and 1.5 volunteers in PC33.'),
      as: ['uncovered'],
      saying: 'The text does not speak of criteria 1, 2 and PC3',
      where: { kind: 'response', key: 'program/statement' as never },
    },
    'a sub-point that is left out': {
      portfolio: aPortfolio().choosing('foundations').writing('foundations/01/did', 'Only 1a.'),
      pack: nested,
      as: ['uncovered'],
      saying: '1, Title of foundations/01: the text does not speak of criterion 1b',
    },
  },
  refuses: {},
});
