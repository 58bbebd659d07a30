import { testCheck } from '../check-table';
import { atItem, inspected } from '../inspected-item';

testCheck({
  id: 'file-type',
  accepts: { 'a common file': { portfolio: inspected([]) } },
  flags: {
    'a scan without words': { portfolio: inspected([{ kind: 'no-text' }]), as: ['no-text'], where: atItem, saying: 'E1, Item 1, holds pictures of text' },
    'a rare type': { portfolio: inspected([{ kind: 'uncommon' }]), as: ['uncommon'] },
    'an archive': { portfolio: inspected([{ kind: 'archive' }]), as: ['archive'] },
  },
  refuses: {},
});
