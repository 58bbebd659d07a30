import type { OpenProblem } from '../storage/portfolio-session';
import { Button } from '../ui/button/button';
import { ButtonLink } from '../ui/button/button-link';
import { Page } from '../ui/page/page';

/** A portfolio that would not open is never replaced by an empty one. */
export function OpenFailed({ problem }: { readonly problem: OpenProblem }) {
  if (problem.kind === 'not-here') {
    return (
      <Page title="This portfolio is not on this computer">
        <p className="lede">It may be on another computer, or in another browser on this one. If you have a bundle or a safe copy of it, bring that in.</p>
        <p>
          <ButtonLink kind="primary" to="/">
            See what is here
          </ButtonLink>
        </p>
      </Page>
    );
  }
  return (
    <Page title="Your portfolio could not be opened">
      <p className="lede">
        Its data are still on this computer, untouched; Carrel could not read them just now. Try again first. If that does not
        help, bring in your newest safe copy: it is put beside this one and replaces nothing.
      </p>
      <p className="row">
        <Button kind="primary" onPress={() => window.location.reload()}>
          Try again
        </Button>{' '}
        <ButtonLink kind="second" to="/bring-in">
          Bring in a safe copy
        </ButtonLink>
      </p>
      <p className="small quiet">What to tell whoever helps you: {problem.detail}</p>
    </Page>
  );
}
