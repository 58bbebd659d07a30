import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** The same bytes under two titles: one of the two is likely a mistake. Said at the later ones. */
export const duplicateContent = defineCheck({
  id: 'duplicate-content',
  area: 'files',
  subject: 'evidence',
  variants: ['same'],
  parseParams: noParameters,
  run: ({ item, evidence }, _params, report) => {
    const first = evidence.firstByDigest.get(item.sha256);
    if (first === undefined || first.id === item.id || item.size === 0) return;
    report('same', { where: { kind: 'evidence', evidenceId: item.id }, params: { other: `E${first.number}`, title: first.title } });
  },
});
