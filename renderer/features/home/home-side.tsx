import { Link } from 'react-router';
import { toDateText } from '../../../shared/text/dates';
import { coveragePath, profilePath } from '../../storage/places';
import { Note } from '../../ui/note/note';
import { ClockRuler } from './clock-ruler';
import { SafeCopiesSide } from './safe-copies-side';
import { Section } from './side-section';
import { toTimeLeftText } from './time-left-text';
import type { Home } from './use-home';
import css from './home.module.css';

/** Beside the page: the time, what is safe, and who writes. */
export function HomeSide({ home }: { readonly home: Home }) {
  return (
    <aside className={`${css.side ?? ''} on-desk`} aria-label="Time and safe copies" data-pane="side">
      <Clock home={home} />
      <SafeCopiesSide id={home.id} />
      <Section title="Evidence">
        <p className="small">
          <Link to={coveragePath(home.id)}>See what your evidence covers</Link>
        </p>
      </Section>
      <About home={home} />
    </aside>
  );
}

function Clock({ home: { id, pack, head, timeLeft } }: { readonly home: Home }) {
  const years = pack.clock?.completeWithin.years;
  if (years === undefined) return null;
  if (timeLeft === null) {
    return (
      <Section title="The clock">
        <Note icon="calendar">
          <Link to={profilePath(id)}>Add the day you were admitted</Link> to see how much of your time is left.
        </Note>
      </Section>
    );
  }
  return (
    <Section title="The clock">
      <p className="head">{toTimeLeftText(timeLeft)}</p>
      <ClockRuler months={Math.round(years * 12)} share={timeLeft.share} />
      <p className={`tiny quiet ${css.rulerEnds ?? ''}`}>
        <span>Admitted {toDateText(head.profile.admittedOn)}</span>
        <span>Finish by {toDateText(timeLeft.finishBy)}</span>
      </p>
    </Section>
  );
}

function About({ home: { id, head } }: { readonly home: Home }) {
  const { name, role, library } = head.profile;
  const words = [name, role, library].filter((part) => part !== '');
  return (
    <Section title="You">
      <p className="small">{words.length > 0 ? words.join(', ') : 'Your name stands on the front page of your bundles.'}</p>
      <p className="small">
        <Link to={profilePath(id)}>{words.length > 0 ? 'Change your profile' : 'Add your name and library'}</Link>
      </p>
    </Section>
  );
}
