import { homePath } from '../../storage/places';
import { ButtonLink } from '../../ui/button/button-link';
import { Note } from '../../ui/note/note';
import { PageTitle } from '../../ui/page/page-title';
import { CourseDetails } from './course-details';
import { PlanSide } from './plan-side';
import { PlanTable } from './plan-table';
import { toChoiceText, toPlanLede, toPlanTitle } from './plan-sentences';
import { usePlan } from './use-plan';
import css from './plan.module.css';

/** Which sets, by which route, and by when. */
export function PlanPage() {
  const plan = usePlan();
  const courses = plan.groups.flatMap(({ rows }) => rows).filter(({ standing }) => standing?.route?.kind === 'course');
  const remarks = plan.groups.map(toChoiceText).filter((text) => text !== '');
  return (
    <div className={plan.pack.clock === undefined ? css.planWide : css.plan}>
      <main id="main" tabIndex={-1} className={css.main} data-pane="page">
        <header className={css.head}>
          <PageTitle documentTitle="Plan">{toPlanTitle(plan.pack)}</PageTitle>
          <p className={`lede ${css.lede ?? ''}`}>{toPlanLede(plan.pack)}</p>
        </header>
        <fieldset disabled={plan.isReadOnly}>
          <legend className="vh">Your sets and routes</legend>
          <PlanTable plan={plan} />
        </fieldset>
        <div className={css.remarks} role="status">
          {remarks.map((remark) => (
            <Note key={remark} glyph="note">
              {remark}
            </Note>
          ))}
        </div>
        {courses.length > 0 && <CourseDetails plan={plan} rows={courses} />}
        {plan.isFirst && (
          <p className={css.go}>
            <ButtonLink kind="primary" to={homePath(plan.id)}>
              Go to your desk
            </ButtonLink>
            <span className="small quiet">The plan stays here under “Plan”.</span>
          </p>
        )}
      </main>
      {plan.pack.clock !== undefined && <PlanSide plan={plan} />}
    </div>
  );
}
