import { useId } from 'react';
import type { ChosenSet } from '../../../shared/domain/portfolio';
import type { Route } from '../../../shared/packs/pack';
import { toDateText } from '../../../shared/text/dates';
import { DateField } from '../../ui/field/date-field';
import { TextField } from '../../ui/field/text-field';
import { Note } from '../../ui/note/note';
import { toLookBack } from './look-back';
import type { Plan, PlanRow } from './use-plan';
import css from './plan.module.css';

type CourseDetailsProps = { readonly plan: Plan; readonly rows: readonly PlanRow[] };

/** What is known about the courses that stand in for a portfolio. */
export function CourseDetails({ plan, rows }: CourseDetailsProps) {
  return (
    <div className={css.courses}>
      {rows.map((row) => row.chosen !== null && <Course key={row.set.id} plan={plan} row={row} chosen={row.chosen} />)}
    </div>
  );
}

type CourseProps = { readonly plan: Plan; readonly row: PlanRow; readonly chosen: ChosenSet };

function Course({ plan, row: { set, standing }, chosen }: CourseProps) {
  const heading = useId();
  const change = (changed: Partial<ChosenSet>): void => plan.edit(set.id, changed);
  return (
    <section className={css.course} aria-labelledby={heading}>
      <h2 className="sub" id={heading}>
        Your course for {set.title}
      </h2>
      <fieldset className={css.formRow} disabled={plan.isReadOnly}>
        <legend className="vh">Your course for {set.title}</legend>
        <div className={css.grow}>
          <TextField label="Course" value={chosen.courseTitle} onChange={(courseTitle) => change({ courseTitle })} />
        </div>
        <div className={css.grow}>
          <TextField label="Offered by" value={chosen.courseProvider} onChange={(courseProvider) => change({ courseProvider })} />
        </div>
        <div className={css.date}>
          <DateField label="You finished on" value={chosen.courseCompletedOn} onChange={(courseCompletedOn) => change({ courseCompletedOn })} />
        </div>
        <div className={css.date}>
          <DateField label="Approved from" value={chosen.courseApprovedOn} onChange={(courseApprovedOn) => change({ courseApprovedOn })} />
        </div>
      </fieldset>
      <Verdict course={chosen} route={standing?.route ?? null} />
    </section>
  );
}

function Verdict({ course, route }: { readonly course: ChosenSet; readonly route: Route | null }) {
  const limit = route?.lookBackMonths;
  const lookBack = limit === undefined ? null : toLookBack(course, limit);
  if (lookBack === null || limit === undefined) return null;
  if (lookBack.kind === 'too-early') {
    return (
      <Note glyph="warn">
        <b>By these dates it is too early.</b> A course counts when it was finished on or after {toDateText(lookBack.earliest)}. Ask your program
        office.
      </Note>
    );
  }
  const why = lookBack.kind === 'after-approval' ? 'You finished after it was approved.' : `You finished ${toMonths(lookBack.months)} before the approval; the limit is ${limit}.`;
  return (
    <Note glyph="ready">
      <b>It counts, by these dates.</b> {why}
    </Note>
  );
}

function toMonths(months: number): string {
  if (months === 0) return 'less than a month';
  return months === 1 ? 'about a month' : `about ${months} months`;
}
