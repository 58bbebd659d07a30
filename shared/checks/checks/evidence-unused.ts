import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** In the library, and attached or cited nowhere. It stays out of a set's bundle, so a set's check says nothing of it. */
export const evidenceUnused = defineCheck({
  id: 'evidence-unused',
  area: 'evidence',
  subject: 'whole',
  variants: ['unused'],
  parseParams: noParameters,
  run: ({ scope, evidence, uses, citedBy }, _params, report) => {
    if (scope !== 'everything') return;
    for (const { id } of evidence.live) {
      if (!uses.byEvidence.has(id) && !citedBy.has(id)) report('unused', { where: { kind: 'evidence', evidenceId: id } });
    }
  },
});
