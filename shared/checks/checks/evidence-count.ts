import { defineCheck } from '../check';
import { isUntouched, placeOf } from '../owners';
import { optional, parseParameters, positiveInteger, withRule } from '../parameters';

/** So many items at each competency: attached or cited there, each counted once. */
export const evidenceCount = defineCheck({
  id: 'evidence-count',
  area: 'evidence',
  subject: 'owner',
  variants: ['none', 'under', 'over'],
  parseParams: (raw) => withRule(parseParameters(raw, { min: optional(positiveInteger), max: optional(positiveInteger) }), ({ min, max }) => {
    if (min === null && max === null) return 'expected min, max or both';
    return (min ?? 0) > (max ?? Infinity) ? 'expected min not above max' : null;
  }),
  run: (owner, { min, max }, report) => {
    if (owner.kind !== 'requirement' || isUntouched(owner)) return;
    const count = owner.items.length;
    const where = placeOf(owner);
    if (min !== null && count === 0) report('none', { where, params: { min } });
    else if (min !== null && count < min) report('under', { where, params: { count, min } });
    if (max !== null && count > max) report('over', { where, params: { count, max } });
  },
});
