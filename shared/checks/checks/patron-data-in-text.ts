import type { PatronDataKind } from '../../domain/inspection';
import { toHitFingerprint } from '../../inspection/patron-data/hit-fingerprint';
import { defineCheck } from '../check';
import { writtenParts } from '../owners';
import { noParameters } from '../parameters';
import { findPatronDataIn, toKindsParam } from '../patron-data-in';

/** What is written looks as if it named a patron. Advisory; each hit can be answered. */
export const patronDataInText = defineCheck({
  id: 'patron-data-in-text',
  area: 'privacy',
  subject: 'owner',
  variants: ['found'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    for (const part of writtenParts(owner)) {
      const hits = findPatronDataIn(part.doc);
      if (hits.length === 0) continue;
      const answered = new Set(owner.answers.get(part.key)?.map(({ fingerprint }) => fingerprint));
      const counts = new Map<PatronDataKind, number>();
      for (const hit of hits) {
        if (answered.size > 0 && answered.has(toHitFingerprint(hit, part.key))) continue;
        counts.set(hit.kind, (counts.get(hit.kind) ?? 0) + 1);
      }
      if (counts.size === 0) continue;
      report('found', { where: { kind: 'response', key: part.key }, params: { part: part.slot.label, kinds: toKindsParam(counts) } });
    }
  },
});
