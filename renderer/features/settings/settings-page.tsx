import { Link, useNavigate } from 'react-router';
import { allSafeCopiesPath } from '../../storage/places';
import { Bar } from '../../ui/bar/bar';
import { Button } from '../../ui/button/button';
import { RadioGroup } from '../../ui/choice/radio-group';
import { Page } from '../../ui/page/page';
import { SkipLink } from '../../ui/page/skip-link';
import { useSettings } from './use-settings';
import css from './settings.module.css';

const themes = [
  { value: 'system', label: 'As this computer is set' },
  { value: 'light', label: 'Day' },
  { value: 'dark', label: 'Night' },
] as const;

/** What holds for this computer, whichever portfolio is open. */
export function SettingsPage() {
  const { theme, chooseTheme } = useSettings();
  const navigate = useNavigate();
  return (
    <>
      <SkipLink />
      <Bar places={[]} end={null} homeTo="/" />
      <Page title="Settings">
        <div className={css.sections}>
          <RadioGroup legend="Day or night" value={theme} options={themes} onChange={chooseTheme} />
          <section aria-labelledby="safe-copies">
            <h2 className="label" id="safe-copies">
              Safe copies
            </h2>
            <p className={css.about}>Carrel keeps safe copies of every portfolio by itself. Choose a second place for them, such as a USB stick, or open one.</p>
            <p className={css.about}>
              <Link to={allSafeCopiesPath()}>See all safe copies</Link>
            </p>
            <p className={css.about}>
              <Link to="/back-up">Back up everything</Link> puts every portfolio on this computer into one file, for a stick or a new computer.
            </p>
          </section>
          <section aria-labelledby="about-carrel">
            <h2 className="label" id="about-carrel">
              About Carrel
            </h2>
            <p className={css.about}>
              Carrel helps you prepare a certification portfolio and pack it into one bundle. It works without the internet and has no account. It
              never sends anything anywhere, and it never submits to a program for you.
            </p>
            <p className={css.about}>
              <Link to="/guide">Read the user guide</Link>
            </p>
            <p className="small quiet">
              Typefaces: Literata and Source Sans 3, SIL Open Font License. Icons: Lucide, ISC License.
            </p>
          </section>
          <p>
            <Button kind="second" onPress={() => void navigate(-1)}>
              Go back
            </Button>
          </p>
        </div>
      </Page>
    </>
  );
}
