import { testCheck } from '../check-table';
import { atItem, inspected } from '../inspected-item';

testCheck({
  id: 'photo-location',
  accepts: { 'a picture without a place': { portfolio: inspected([], { mediaType: 'image/jpeg' }) } },
  flags: {
    'a picture with one': { portfolio: inspected([{ kind: 'location' }], { mediaType: 'image/jpeg' }), as: ['in-file'], where: atItem, saying: 'E1, Item 1, says where it was made' },
    'a document with such a picture': { portfolio: inspected([{ kind: 'location' }]), as: ['in-document'] },
  },
  refuses: {},
});
