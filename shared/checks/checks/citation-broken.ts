import type { EvidenceId } from '../../domain/ids';
import { defineCheck } from '../check';
import { noParameters } from '../parameters';
import { evidenceIn } from '../portfolio-index';

/** The text leans on evidence that is gone or in the trash; a reader would follow a link to nothing. */
export const citationBroken = defineCheck({
  id: 'citation-broken',
  area: 'evidence',
  subject: 'owner',
  variants: ['gone', 'in-trash'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    for (const part of owner.parts) {
      const where = { kind: 'response', key: part.key } as const;
      let gone = 0;
      for (const id of new Set<EvidenceId>(evidenceIn(part.doc))) {
        if (owner.evidence.liveById.has(id)) continue;
        const inTrash = owner.evidence.byId.get(id);
        if (inTrash === undefined) gone += 1;
        else report('in-trash', { where, params: { part: part.slot.label, item: `E${inTrash.number}`, title: inTrash.title } });
      }
      if (gone > 0) report('gone', { where, params: { part: part.slot.label, count: gone } });
    }
  },
});
