import type { Limit, Pack } from '../../../../../shared/packs/pack';
import { aLimit, aPack, aSlot } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { aText, words } from '../../../../builders/a-text';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const base = aPortfolio().choosing('foundations');

const { slots } = aPack();
const statement = 'foundations/learning-statement';
const limited = (...limits: readonly Limit[]): Partial<Pack> => ({
  slots: { ...slots, set: [aSlot('learning-statement', { label: 'Statement', limits })] },
});
const fileSlot = (...limits: readonly Limit[]): Partial<Pack> => ({ slots: { ...slots, set: [aSlot('learning-statement', { kind: 'file', label: 'CV', limits })] } });
const twoFiles = base.with(anEvidence(1, { size: 4_000_000 }), anEvidence(2, { size: 2_000_000 })).writing(statement, '[e1] [e2]');

testCheck({
  id: 'slot-limits',
  accepts: {
    'the exact limits': { portfolio: base.writing(statement, words(10)), pack: limited(aLimit({ min: 10, max: 10 })) },
    'an empty part': { portfolio: base, pack: limited(aLimit({ min: 10 })) },
    'playing time, which is not known here': { portfolio: twoFiles, pack: fileSlot(aLimit({ unit: 'minutes', max: 0.1 })) },
    'pages of a file, which is not opened here': { portfolio: twoFiles, pack: fileSlot(aLimit({ unit: 'pages', max: 0.001 })) },
    'as many files as are asked for': { portfolio: twoFiles, pack: fileSlot(aLimit({ unit: 'items', min: 2, max: 2 })) },
  },
  flags: {
    'a broken hard limit, which stops': {
      portfolio: base.writing(statement, words(11)),
      pack: limited(aLimit({ max: 10 })),
      as: ['over-words'],
      severity: 'must',
      saying: 'Foundations: “Statement” has 11 words; 10 is the most',
    },
    'a broken advisory limit, which is a remark': {
      portfolio: base.writing(statement, words(11)),
      pack: limited(aLimit({ max: 10, force: 'advisory' })),
      as: ['over-words'],
      severity: 'remark',
    },
    'too few words': { portfolio: base.writing(statement, words(1)), pack: limited(aLimit({ min: 2 })), as: ['under-words'], severity: 'must' },
    'pages, with the basis of the estimate': {
      portfolio: base.writing(statement, words(301)),
      pack: limited(aLimit({ unit: 'pages', max: 3, force: 'advisory' })),
      as: ['over-pages'],
      severity: 'remark',
      saying: 'Foundations: “Statement” fills about 3.1 pages; 3 is the most',
    },
    'paragraphs': { portfolio: base.writing(statement, aText('a', 'b')), pack: limited(aLimit({ unit: 'paragraphs', max: 1 })), as: ['over-paragraphs'], severity: 'must' },
    'too many files': { portfolio: twoFiles, pack: fileSlot(aLimit({ unit: 'items', max: 1 })), as: ['over-items'], severity: 'must' },
    'files that are too large together': {
      portfolio: twoFiles,
      pack: fileSlot(aLimit({ unit: 'megabytes', max: 5 })),
      as: ['over-megabytes'],
      severity: 'must',
      saying: 'Foundations: “CV” has about 6 MB; 5 MB is the most',
    },
  },
  refuses: {},
});
