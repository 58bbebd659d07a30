import { aPortfolio } from '../../../../builders/a-portfolio';
import { aPicture, aText } from '../../../../builders/a-text';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const base = aPortfolio().choosing('foundations');

const removedAt = '2026-11-01T00:00:00.000Z';

testCheck({
  id: 'citation-broken',
  accepts: {
    'a citation of what is there': { portfolio: base.with(anEvidence(1)).writing('foundations/01/did', 'See [e1].') },
    'a retired part, whose text is only kept': { portfolio: base.writing('foundations/01/old-part', 'See [e9].') },
  },
  flags: {
    'citations of what is gone, together': { portfolio: base.writing('foundations/01/did', 'See [e8] and [e9].'), as: ['gone'] },
    'a citation of what is in the trash': {
      portfolio: base.with(anEvidence(3, { removedAt, title: 'Hold handout' })).writing('foundations/01/did', 'See [e3].'),
      as: ['in-trash'],
      saying: '1, Title of foundations/01: “What I did” cites E3, Hold handout, which is in the trash',
    },
    'a picture of what is gone': { portfolio: base.writing('foundations/01/did', aText(aPicture('e5', 'A shelf'))), as: ['gone'] },
  },
  refuses: {},
});
