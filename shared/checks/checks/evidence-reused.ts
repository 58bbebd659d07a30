import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** Some programs take an item once only. Uses in sets that are not chosen don't count. */
export const evidenceReused = defineCheck({
  id: 'evidence-reused',
  area: 'evidence',
  subject: 'whole',
  variants: ['reused'],
  parseParams: noParameters,
  run: ({ evidence, uses, citedBy, ownerIds }, _params, report) => {
    for (const { id } of evidence.live) {
      const attachedTo = uses.byEvidence.get(id) ?? [];
      const cited = citedBy.get(id) ?? [];
      if (attachedTo.length + cited.length < 2) continue;
      const owners = new Set([...attachedTo.map((use): string => use.requirementId), ...cited].filter((owner) => ownerIds.has(owner)));
      if (owners.size > 1) report('reused', { where: { kind: 'evidence', evidenceId: id }, params: { count: owners.size } });
    }
  },
});
