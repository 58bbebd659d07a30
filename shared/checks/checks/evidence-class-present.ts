import type { Pack } from '../../packs/pack';
import { defineCheck } from '../check';
import { isUntouched, placeOf } from '../owners';
import { parseParameters, someText } from '../parameters';

/** Each competency has an item of the class that the program weighs most. */
export const evidenceClassPresent = defineCheck({
  id: 'evidence-class-present',
  area: 'evidence',
  subject: 'owner',
  variants: ['none', 'missing', 'only-other'],
  parseParams: (raw) => parseParameters(raw, { class: someText }),
  run: (owner, { class: classId }, report) => {
    if (owner.kind !== 'requirement' || isUntouched(owner)) return;
    const { items, pack } = owner;
    if (items.some((item) => item.classId === classId) || (items.length === 0 && asksForItems(pack))) return;
    const asked = pack.evidenceClasses.find((known) => known.id === classId);
    const others = pack.evidenceClasses.filter((known) => items.some((item) => item.classId === known.id));
    const isOneOther = others.length === 1 && items.every((item) => item.classId === others[0]?.id);
    const variant = items.length === 0 ? 'none' : isOneOther ? 'only-other' : 'missing';
    const params = { class: asked?.label ?? classId, guidance: asked?.guidance ?? '', other: others[0]?.label.toLowerCase() ?? '' };
    report(variant, { where: placeOf(owner), params });
  },
});

/** Then `evidence-count` has said that nothing is there. */
function asksForItems(pack: Pack): boolean {
  return pack.checks.some((use) => use.check === 'evidence-count' && use.params['min'] !== undefined);
}
