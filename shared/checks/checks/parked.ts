import { defineCheck } from '../check';
import { missingParts, placeOf } from '../owners';
import { noParameters } from '../parameters';

/**
 * A parked competency is left in peace but for this one line. Where parts are missing it weighs as much as an empty
 * part does in this pack, so that parking is never a way to "ready".
 */
export const parked = defineCheck({
  id: 'parked',
  area: 'writing',
  subject: 'owner',
  variants: ['complete', 'incomplete'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    if (owner.state?.mark !== 'parked') return;
    const where = placeOf(owner);
    const parts = missingParts(owner).length;
    const severity = owner.pack.checks.find((use) => use.check === 'slot-empty')?.severity;
    if (parts === 0) report('complete', { where });
    else report('incomplete', { where, params: { parts }, ...(severity === undefined ? {} : { severity }) });
  },
});
