import { testCheck } from '../check-table';
import { atItem, inspected } from '../inspected-item';

testCheck({
  id: 'no-extension',
  accepts: { 'a name with an ending': { portfolio: inspected([]) } },
  flags: { 'a name without one': { portfolio: inspected([{ kind: 'no-extension', detected: 'pdf' }]), as: ['none'], where: atItem, saying: 'E1, Item 1, has no ending in its file name' } },
  refuses: {},
});
