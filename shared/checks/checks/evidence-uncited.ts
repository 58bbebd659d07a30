import { defineCheck } from '../check';
import { toListParam } from '../list-param';
import { placeOf } from '../owners';
import { noParameters } from '../parameters';
import { evidenceIn } from '../portfolio-index';

/** Attached here, but no sentence says what it shows. Quiet until something is written. */
export const evidenceUncited = defineCheck({
  id: 'evidence-uncited',
  area: 'evidence',
  subject: 'owner',
  variants: ['uncited'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    const isOwnText = owner.parts.length > 0;
    const texts = isOwnText ? owner.parts : owner.statement;
    if (owner.attached.length === 0 || texts.every((part) => part.isEmpty)) return;
    const cited = isOwnText ? owner.cited : new Set(texts.flatMap((part) => evidenceIn(part.doc)));
    const uncited = owner.attached.filter((item) => !cited.has(item.id));
    if (uncited.length === 0) return;
    const items = toListParam(uncited.map((item) => item.number).sort((a, b) => a - b).map((number) => `E${number}`));
    report('uncited', { where: placeOf(owner), params: { count: uncited.length, items } });
  },
});
