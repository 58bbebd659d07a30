import { toNumberWord } from '../../../shared/text/numbers';
import { ButtonLink } from '../../ui/button/button-link';
import { DateField } from '../../ui/field/date-field';
import { TextField } from '../../ui/field/text-field';
import { Page } from '../../ui/page/page';
import { useProfile } from './use-profile';
import css from './profile-page.module.css';

/** Who writes. Nothing here is asked for before the rehearsal does. */
export function ProfilePage() {
  const { profile, title, pack, isReadOnly, isFirst, next, change, rename } = useProfile();
  const years = pack.clock?.completeWithin.years;
  return (
    <Page title={isFirst ? 'First, a little about you' : 'Your profile'}>
      <p className={`lede ${css.lede ?? ''}`}>
        This stands on the front page of your bundles. You can leave any of it for later.
      </p>
      <fieldset className={css.form} disabled={isReadOnly}>
        <legend className="vh">Your profile</legend>
        <TextField label="Your name" value={profile.name} autoComplete="name" onChange={(name) => change({ name })} />
        <TextField label="Your library" value={profile.library} autoComplete="organization" onChange={(library) => change({ library })} />
        <TextField label="What you do there" value={profile.role} autoComplete="organization-title" onChange={(role) => change({ role })} />
        <TextField
          label="E-mail address"
          type="email"
          value={profile.email}
          autoComplete="email"
          help="So that whoever reads a bundle can write back. Carrel sends nothing."
          onChange={(email) => change({ email })}
        />
        {years !== undefined && (
          <div className={css.date}>
            <DateField
              label="Admitted to the program on"
              value={profile.admittedOn}
              help={`The date in your letter. Your ${toNumberWord(years)} years run from it.`}
              onChange={(admittedOn) => change({ admittedOn })}
            />
          </div>
        )}
        {!isFirst && (
          <TextField label="Name of this portfolio" value={title} help="For yourself: the first page and your safe copies call it so." onChange={rename} />
        )}
      </fieldset>
      <p className={css.go}>
        <ButtonLink kind={isFirst ? 'primary' : 'second'} to={next.to}>
          {next.label}
        </ButtonLink>
        <span className="small quiet">Saved as you type, on this computer.</span>
      </p>
    </Page>
  );
}
