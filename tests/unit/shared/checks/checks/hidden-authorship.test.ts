import { testCheck } from '../check-table';
import { atItem, inspected } from '../inspected-item';

testCheck({
  id: 'hidden-authorship',
  accepts: { 'a file that says nothing beside': { portfolio: inspected([]) } },
  flags: {
    'an author, as advice': { portfolio: inspected([{ kind: 'author' }]), as: ['author'], where: atItem, severity: 'remark' },
    'changes that can be read, and comments': { portfolio: inspected([{ kind: 'tracked-changes' }, { kind: 'comments' }]), as: ['tracked-changes', 'comments'], saying: 'E1, Item 1, still shows what was changed' },
    'hidden words': { portfolio: inspected([{ kind: 'hidden', what: 'text' }]), as: ['text'] },
    'hidden sheets': { portfolio: inspected([{ kind: 'hidden', what: 'sheets' }]), as: ['sheets'] },
    'hidden slides, as advice': { portfolio: inspected([{ kind: 'hidden', what: 'slides' }]), as: ['slides'], severity: 'remark' },
    'attached files, as advice': { portfolio: inspected([{ kind: 'hidden', what: 'attachments' }]), as: ['attachments'], severity: 'remark' },
    'speaker’s notes, as advice': { portfolio: inspected([{ kind: 'notes' }]), as: ['notes'], severity: 'remark' },
  },
  refuses: {},
});
