import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';
import { atItem, inspected, used } from '../inspected-item';

testCheck({
  id: 'file-empty',
  accepts: {
    'a file with something in it': { portfolio: used(anEvidence(1)) },
    'a file with another fault': { portfolio: inspected([{ kind: 'password' }]) },
  },
  flags: {
    'no bytes': { portfolio: used(anEvidence(1, { size: 0 })), as: ['empty'], where: atItem, saying: 'E1, Item 1, is an empty file' },
    'what the inspector found empty': { portfolio: inspected([{ kind: 'empty' }]), as: ['empty'] },
    'blank pages': { portfolio: inspected([{ kind: 'blank', sureness: 'certain' }]), as: ['blank'], saying: 'E1, Item 1, opens and shows nothing' },
    'what only looks blank, less gravely than the pack would': { portfolio: inspected([{ kind: 'blank', sureness: 'looks' }]), as: ['looks-blank'], severity: 'should' },
  },
  refuses: {},
});
