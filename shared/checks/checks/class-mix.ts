import { defineCheck } from '../check';
import { placeOf } from '../owners';
import { noParameters } from '../parameters';

/** Certificates and policies alone say that you were there; readers look for what you made or did. */
export const classMix = defineCheck({
  id: 'class-mix',
  area: 'evidence',
  subject: 'owner',
  variants: ['only-secondary', 'undecided'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    if (owner.kind !== 'requirement' || owner.items.length === 0) return;
    const shapes = owner.items.map((item) => owner.pack.evidenceClasses.find((known) => known.id === item.classId)?.shape);
    if (shapes.includes('primary')) return;
    const undecided = shapes.filter((shape) => shape === undefined).length;
    const where = placeOf(owner);
    if (undecided === 0) report('only-secondary', { where, params: { count: shapes.length } });
    else report('undecided', { where, params: { count: undecided } });
  },
});
