import type { FileProblem } from '../../../../../shared/domain/inspection';
import { testCheck } from '../check-table';
import { atItem, inspected } from '../inspected-item';

const named = (extension: string, detected: string): readonly FileProblem[] => [{ kind: 'type-mismatch', extension, detected }];

testCheck({
  id: 'type-mismatch',
  accepts: { 'a file that is what its name says': { portfolio: inspected([]) } },
  flags: {
    'a page under a picture’s name': { portfolio: inspected(named('jpg', 'html')), as: ['mismatch'], where: atItem, saying: 'E1, Item 1, is named .jpg but is HTML inside' },
    'a picture under another picture’s name, as advice': { portfolio: inspected(named('jpeg', 'png')), as: ['harmless'], severity: 'remark' },
    'rich text under the old Word’s name, as advice': { portfolio: inspected(named('doc', 'rtf')), as: ['harmless'], severity: 'remark' },
    'a phone’s picture named JPG': { portfolio: inspected(named('jpg', 'heic')), as: ['awkward'] },
    'a text named as a workbook': { portfolio: inspected(named('xls', 'txt')), as: ['awkward'] },
    'a name that is no name of ours': { portfolio: inspected(named('constructor', 'pdf')), as: ['mismatch'] },
  },
  refuses: {},
});
