import type { Limit } from '../../packs/pack';
import { defineCheck } from '../check';
import type { FindingParams } from '../finding';
import { measurePart } from '../measure-part';
import { noParameters } from '../parameters';
import type { Owner, Part } from '../subjects';

const limitVariants = [
  'over-words',
  'under-words',
  'over-paragraphs',
  'under-paragraphs',
  'over-pages',
  'under-pages',
  'over-items',
  'under-items',
  'over-megabytes',
  'under-megabytes',
] as const;

/** The limits that stand at the pack's own parts. A hard one stops; an advisory one is only ever a remark. */
export const slotLimits = defineCheck({
  id: 'slot-limits',
  area: 'writing',
  subject: 'owner',
  variants: limitVariants,
  parseParams: noParameters,
  run: (owner, _params, report) => {
    for (const part of owner.parts) {
      if (part.isEmpty) continue;
      for (const limit of part.slot.limits ?? []) {
        const broken = findBroken(limit, part, owner);
        const severity = limit.force === 'hard' ? 'must' : 'remark';
        if (broken !== null) report(broken.variant, { where: { kind: 'response', key: part.key }, params: broken.params, severity });
      }
    }
  },
});

type Broken = { readonly variant: (typeof limitVariants)[number]; readonly params: FindingParams };

function findBroken(limit: Limit, part: Part, owner: Owner): Broken | null {
  const { min = 0, max = Infinity, unit, force } = limit;
  const measured = measurePart(part, unit, owner);
  if (measured === null || unit === 'minutes') return null;
  const side = measured.exact > max ? 'over' : measured.exact < min ? 'under' : null;
  if (side === null) return null;
  const params = { part: part.slot.label, count: measured.shown, limit: side === 'over' ? max : min, force };
  return { variant: `${side}-${unit}`, params: unit === 'pages' ? { ...params, wordsPerPage: owner.pack.wordsPerPage } : params };
}
