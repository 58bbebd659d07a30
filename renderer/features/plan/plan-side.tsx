import { Link } from 'react-router';
import { toDateText } from '../../../shared/text/dates';
import { toNumberWord } from '../../../shared/text/numbers';
import { profilePath } from '../../storage/places';
import { classNames } from '../../ui/class-names';
import { Note } from '../../ui/note/note';
import type { Plan } from './use-plan';
import css from './plan.module.css';

type PlanDate = { readonly on: string; readonly text: string; readonly kind: 'mark' | 'today' | 'end' };

/** The dates that are known, in order. */
export function PlanSide({ plan }: { readonly plan: Plan }) {
  const { admittedOn } = plan.head.profile;
  return (
    <aside className={`${css.side ?? ''} on-desk`} aria-labelledby="plan-dates" data-pane="side">
      <h2 className="label" id="plan-dates">
        Dates
      </h2>
      {plan.timeLeft === null ? (
        <Note icon="calendar">
          <Link to={profilePath(plan.id)}>Add the day you were admitted</Link> and your dates stand here.
        </Note>
      ) : (
        <ol className={css.line}>
          {toDates(plan, plan.timeLeft.finishBy).map(({ on, text, kind }) => (
            <li key={`${on} ${text}`} className={classNames(css[kind], on < plan.today && css.gone)}>
              <time dateTime={on}>{kind === 'today' ? 'Today' : toDateText(on)}</time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
      {admittedOn > plan.today && <Note glyph="warn">The day of admission is still to come. Is the year right?</Note>}
    </aside>
  );
}

function toDates(plan: Plan, finishBy: string): readonly PlanDate[] {
  const years = plan.pack.clock?.completeWithin.years ?? 0;
  const courses = plan.groups
    .flatMap(({ rows }) => rows)
    .flatMap(({ set, chosen, standing }): readonly PlanDate[] =>
      standing?.route?.kind === 'course' && chosen !== null && chosen.courseCompletedOn !== ''
        ? [{ on: chosen.courseCompletedOn, text: `Course for ${set.title} ${chosen.courseCompletedOn > plan.today ? 'ends' : 'finished'}`, kind: 'mark' }]
        : [],
    );
  const dates: readonly PlanDate[] = [
    { on: plan.head.profile.admittedOn, text: 'Admitted', kind: 'mark' },
    { on: plan.today, text: toDateText(plan.today), kind: 'today' },
    { on: finishBy, text: `${toCapital(toNumberWord(years))} ${years === 1 ? 'year is' : 'years are'} over`, kind: 'end' },
    ...courses,
  ];
  return [...dates].sort((a, b) => (a.on < b.on ? -1 : 1));
}

const toCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
