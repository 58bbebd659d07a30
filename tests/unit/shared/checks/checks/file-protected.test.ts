import { testCheck } from '../check-table';
import { atItem, inspected } from '../inspected-item';

testCheck({
  id: 'file-protected',
  accepts: { 'an open file': { portfolio: inspected([]) } },
  flags: {
    'a password': { portfolio: inspected([{ kind: 'password' }]), as: ['password'], where: atItem, saying: 'E1, Item 1, asks for a password' },
    'a restriction': { portfolio: inspected([{ kind: 'restricted' }]), as: ['restricted'] },
  },
  refuses: {},
});
