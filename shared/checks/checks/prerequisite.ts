import { defineCheck } from '../check';
import { toListParam } from '../list-param';
import { parseParameters, someText, textList } from '../parameters';

/** A set that builds on others: whoever chooses `set` chooses all of `needs` too. */
export const prerequisite = defineCheck({
  id: 'prerequisite',
  area: 'plan',
  subject: 'whole',
  variants: ['missing'],
  parseParams: (raw) => parseParameters(raw, { set: someText, needs: textList }),
  run: ({ pack, portfolio, chosen }, { set, needs }, report) => {
    const dependent = chosen.find((row) => row.set.id === set);
    if (dependent === undefined) return;
    const missing = needs.filter((need) => !portfolio.chosenSets.some((row) => row.setId === need));
    if (missing.length === 0) return;
    const titles = missing.map((need) => pack.sets.find((known) => known.id === need)?.title ?? need);
    report('missing', { where: { kind: 'plan' }, params: { set: dependent.set.title, count: missing.length, needs: toListParam(titles) } });
  },
});
