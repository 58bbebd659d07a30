import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** A form or letter that someone else writes: it takes longest, so it has a line of its own. */
export const thirdPartyMissing = defineCheck({
  id: 'third-party-missing',
  area: 'completeness',
  subject: 'owner',
  variants: ['missing'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    for (const part of owner.parts) {
      if (part.slot.kind !== 'thirdParty' || !part.slot.required || !part.isEmpty) continue;
      report('missing', { where: { kind: 'response', key: part.key }, params: { part: part.slot.label } });
    }
  },
});
