import { aSlot } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { aPicture, aText } from '../../../../builders/a-text';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const text = aPortfolio().choosing('foundations').writing('foundations/01/did', 'I did it.');
const where = { kind: 'requirement', requirementId: 'foundations/01' as never } as const;

const three = text.with(anEvidence(9), anEvidence(11), anEvidence(12)).using(11, 'foundations/01').using(9, 'foundations/01');
const statementPack = { slots: { program: [aSlot('statement')], set: [], requirement: [] } };
const criterion = aPortfolio().choosing('foundations').with(anEvidence(1)).using(1, 'foundations/01');

testCheck({
  id: 'evidence-uncited',
  accepts: {
    'items that are cited or shown': { portfolio: three.writing('foundations/01/did', aText('See [e9].', aPicture('e11', 'A map'))) },
    'an item of a competency without text': { portfolio: aPortfolio().choosing('foundations').with(anEvidence(1)).using(1, 'foundations/01') },
    'a criterion’s item that the statement cites': { portfolio: criterion.writing('program/statement', 'See [e1].'), pack: statementPack },
  },
  flags: {
    'items that no sentence mentions': { portfolio: three, as: ['uncited'], where, saying: '1, Title of foundations/01: two linked items are not mentioned' },
    'an item cited only in the part that a suggestion replaces': {
      portfolio: three.writing('foundations/01/did', 'See [e9].').writing('foundations/01/approach', '[e11]').marking('foundations/01', { suggestionId: 'a' }),
      as: ['uncited'],
    },
    'a criterion’s item that the statement leaves out': { portfolio: criterion.writing('program/statement', 'I did.'), pack: statementPack, as: ['uncited'] },
  },
  refuses: {},
});
