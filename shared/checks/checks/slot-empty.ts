import { defineCheck } from '../check';
import { noParameters } from '../parameters';
import { missingParts, placeOf } from '../owners';

/** Every part that the program asks for has something in it. A competency not begun is one finding, not one a part. */
export const slotEmpty = defineCheck({
  id: 'slot-empty',
  area: 'writing',
  subject: 'owner',
  variants: ['untouched', 'only', 'last', 'empty', 'file'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    const missing = missingParts(owner);
    const isNothingThere = missing.length > 1 && owner.parts.every((part) => part.isEmpty);
    if (isNothingThere) {
      report('untouched', { where: placeOf(owner), params: { parts: missing.length } });
      return;
    }
    const written = missing.length === 1 ? (owner.parts.length === 1 ? 'only' : 'last') : 'empty';
    for (const part of missing) {
      const variant = part.slot.kind === 'richText' ? written : 'file';
      report(variant, { where: { kind: 'response', key: part.key }, params: { part: part.slot.label } });
    }
  },
});
