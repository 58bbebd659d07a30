import { defineCheck } from '../check';
import type { Report } from '../check';
import type { Group } from '../../packs/pack';
import { toListParam } from '../list-param';
import { noParameters } from '../parameters';
import type { Whole } from '../subjects';

type Variant = 'too-few' | 'too-many' | 'required-missing' | 'not-chosen';

/** As many sets as each group asks for. The check of one set asks only that this set is chosen. */
export const chooseN = defineCheck({
  id: 'choose-n',
  area: 'plan',
  subject: 'whole',
  variants: ['too-few', 'too-many', 'required-missing', 'not-chosen'],
  parseParams: noParameters,
  run: (whole, _params, report) => {
    const set = whole.pack.sets.find((known) => known.id === whole.scope);
    if (set !== undefined) {
      if (whole.chosen.length === 0) report('not-chosen', { where: { kind: 'plan' }, params: { set: set.title } });
      return;
    }
    for (const group of whole.pack.groups) checkGroup(group, whole, report);
  },
});

function checkGroup(group: Group, { pack, chosen }: Whole, report: Report<Variant>): void {
  const where = { kind: 'plan' } as const;
  const chosenIds = new Set(chosen.map(({ set }) => set.id));
  const sets = pack.sets.filter((set) => set.group === group.id);
  const missing = sets.filter((set) => !chosenIds.has(set.id));
  if (group.choose === 'all') {
    const titles = toListParam(missing.map((set) => set.title));
    if (missing.length > 0) report('required-missing', { where, params: { count: missing.length, sets: titles } });
    return;
  }
  const have = sets.length - missing.length;
  const params = { group: group.label, have, need: group.choose };
  if (have < group.choose) report('too-few', { where, params: { ...params, more: group.choose - have } });
  else if (have > group.choose) report('too-many', { where, params: { ...params, less: have - group.choose } });
}
