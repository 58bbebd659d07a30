import { testCheck } from '../check-table';
import { atItem, inspected } from '../inspected-item';

testCheck({
  id: 'link-instead-of-file',
  accepts: { 'a file that is what it shows': { portfolio: inspected([]) } },
  flags: {
    'a shortcut': { portfolio: inspected([{ kind: 'link' }], { originalName: 'training.url' }), as: ['pointer'], where: atItem, saying: 'E1, Item 1, leads to something instead of being it' },
    'a page that only leads on': { portfolio: inspected([{ kind: 'link' }], { originalName: 'redirect.html' }), as: ['pointer'] },
    'a text with an address': { portfolio: inspected([{ kind: 'link' }], { originalName: 'address.TXT' }), as: ['only-address'] },
  },
  refuses: {},
});
