import { testCheck } from '../check-table';
import { atItem, inspected } from '../inspected-item';

const svg = { inspection: { inspector: 2, detectedType: 'svg', problems: [{ kind: 'active', what: 'script' }] } } as const;

testCheck({
  id: 'file-dangerous',
  accepts: { 'a document that only shows': { portfolio: inspected([]) } },
  flags: {
    'a program': { portfolio: inspected([{ kind: 'program' }]), as: ['program'], where: atItem, saying: 'E1, Item 1, is a program or a script' },
    'macros': { portfolio: inspected([{ kind: 'macros' }]), as: ['macros'] },
    'what starts a program': { portfolio: inspected([{ kind: 'active', what: 'launch' }]), as: ['launch'] },
    'a packed object': { portfolio: inspected([{ kind: 'active', what: 'object' }]), as: ['object'] },
    'entities': { portfolio: inspected([{ kind: 'active', what: 'entities' }]), as: ['entities'] },
    'a script in a page': { portfolio: inspected([{ kind: 'active', what: 'script' }]), as: ['script'] },
    'a script in a picture': { portfolio: inspected([], svg), as: ['picture-script'] },
    'what is loaded from the network': { portfolio: inspected([{ kind: 'remote' }]), as: ['remote'] },
  },
  refuses: {},
});
