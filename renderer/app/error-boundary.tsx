import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button/button';

type Props = { readonly children: ReactNode };
type State = { readonly failure: Error | null };

/** The one net under bugs. What was typed is already in the drafts, so opening again brings it back. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <Failure failure={this.state.failure} />;
  }
}

/** Shown in place of a screen that broke. */
export function Failure({ failure }: { readonly failure: Error }) {
  return (
    <main id="main" className="failure">
      <h1 className="title">Something in Carrel broke</h1>
      <p className="lede">
        This screen cannot go on. Your words and files are safe: what you typed is kept aside the moment you type it. Open
        Carrel again and go on where you were.
      </p>
      <p>
        <Button kind="primary" onPress={() => window.location.reload()}>
          Open again
        </Button>
      </p>
      <p className="small quiet">What to tell whoever helps you: {failure.message}</p>
    </main>
  );
}
