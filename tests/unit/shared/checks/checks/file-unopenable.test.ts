import { testCheck } from '../check-table';
import { atItem, inspected } from '../inspected-item';

testCheck({
  id: 'file-unopenable',
  accepts: { 'a file that opens': { portfolio: inspected([]) }, 'a file that is only blank': { portfolio: inspected([{ kind: 'blank', sureness: 'certain' }]) } },
  flags: {
    'a damaged file': { portfolio: inspected([{ kind: 'damaged', extent: 'whole' }]), as: ['damaged'], where: atItem, saying: 'E1, Item 1, does not open' },
    'a file that ends early': { portfolio: inspected([{ kind: 'damaged', extent: 'part' }]), as: ['cut-short'] },
    'a file that unfolds into too much': { portfolio: inspected([{ kind: 'oversized' }]), as: ['oversized'] },
    'a file nobody looked into': { portfolio: inspected([{ kind: 'not-looked-inside', reason: 'time' }]), as: ['unseen'], saying: 'Carrel could not look inside E1, Item 1' },
  },
  refuses: {},
});
