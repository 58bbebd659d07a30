import { lazy, Suspense } from 'react';
import type { PortfolioId } from '../../shared/domain/ids';
import type { OpenProblem } from '../storage/portfolio-session';
import { Button } from '../ui/button/button';
import { ButtonLink } from '../ui/button/button-link';
import { Page } from '../ui/page/page';
import css from './shell.module.css';

/** Most portfolios open, and never need it. */
const SafeCopyRescue = lazy(async () => ({ default: (await import('../features/safe-copies')).SafeCopyRescue }));

type OpenFailedProps = { readonly id: PortfolioId; readonly problem: OpenProblem };

/** A portfolio that would not open is never replaced by an empty one; its safe copies are offered. */
export function OpenFailed({ id, problem }: OpenFailedProps) {
  return problem.kind === 'not-here' ? <NotHere id={id} /> : <Unreadable id={id} detail={problem.detail} />;
}

function NotHere({ id }: { readonly id: PortfolioId }) {
  return (
    <Page title="This portfolio is not on this computer">
      <p className="lede">It may be on another computer, or in another browser on this one. If you have a bundle or a safe copy of it as a file, bring that in.</p>
      <Rescue id={id} />
      <p className={`row ${css['ways'] ?? ''}`}>
        <ButtonLink kind="second" to="/">
          See what is here
        </ButtonLink>
        <ButtonLink kind="quiet" to="/bring-in">
          Bring in a file
        </ButtonLink>
      </p>
    </Page>
  );
}

function Unreadable({ id, detail }: { readonly id: PortfolioId; readonly detail: string }) {
  return (
    <Page title="Your portfolio could not be opened">
      <p className="lede">
        What is left of it on this computer stays untouched; Carrel could not read it just now. Try again first. If that does not help, open
        your newest safe copy: it is put beside this one and replaces nothing.
      </p>
      <Rescue id={id} />
      <p className={`row ${css['ways'] ?? ''}`}>
        <Button kind="second" onPress={() => window.location.reload()}>
          Try again
        </Button>
        <ButtonLink kind="quiet" to="/bring-in">
          Bring in a file
        </ButtonLink>
      </p>
      <p className={`small quiet ${css['detail'] ?? ''}`}>What to tell whoever helps you: {detail}</p>
    </Page>
  );
}

function Rescue({ id }: { readonly id: PortfolioId }) {
  return (
    <Suspense fallback={null}>
      <SafeCopyRescue id={id} />
    </Suspense>
  );
}
