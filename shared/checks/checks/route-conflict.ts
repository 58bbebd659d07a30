import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** One route for each set: a course or a portfolio, never both. */
export const routeConflict = defineCheck({
  id: 'route-conflict',
  area: 'plan',
  subject: 'whole',
  variants: ['two-routes', 'unknown-route', 'course-finished'],
  parseParams: noParameters,
  run: ({ chosen }, _params, report) => {
    const seen = new Set<string>();
    for (const { set, route, chosen: row } of chosen) {
      const details = { where: { kind: 'plan' }, params: { set: set.title } } as const;
      if (seen.has(set.id)) report('two-routes', details);
      else if (route === null) report('unknown-route', details);
      else if (route.kind === 'writing' && row.courseCompletedOn !== '') report('course-finished', details);
      seen.add(set.id);
    }
  },
});
