import type { ChosenRoute } from '../subjects';
import { defineCheck } from '../check';
import { addMonths } from '../../domain/months';
import { noParameters } from '../parameters';

/** A finished course counts from so many months before its approval on; the route says how many. */
export const courseLookBack = defineCheck({
  id: 'course-look-back',
  area: 'plan',
  subject: 'whole',
  variants: ['too-early', 'approval-unknown'],
  parseParams: noParameters,
  run: ({ chosen }, _params, report) => {
    for (const row of chosen) {
      const finding = judge(row);
      if (finding !== null) report(finding, { where: { kind: 'plan' }, params: toParams(row) });
    }
  },
});

function judge({ route, chosen }: ChosenRoute): 'too-early' | 'approval-unknown' | null {
  const { courseCompletedOn, courseApprovedOn } = chosen;
  if (route?.kind !== 'course' || route.lookBackMonths === undefined || courseCompletedOn === '') return null;
  if (courseApprovedOn === '') return 'approval-unknown';
  return courseCompletedOn < addMonths(courseApprovedOn, -route.lookBackMonths) ? 'too-early' : null;
}

function toParams({ route, set, chosen }: ChosenRoute): Readonly<Record<string, string | number>> {
  const { courseCompletedOn: completedOn, courseApprovedOn: approvedOn } = chosen;
  return { set: set.title, completedOn, approvedOn, months: route?.lookBackMonths ?? 0 };
}
