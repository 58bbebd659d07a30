import type { MouseEvent } from 'react';

/** The first thing Tab reaches. The address belongs to the router, so the jump is made by hand. */
export function SkipLink({ children = 'Skip to the page' }: { readonly children?: string }) {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    const main = document.getElementById('main');
    main?.focus();
    main?.scrollIntoView();
  };
  return (
    <a className="skip" href="#main" onClick={skip}>
      {children}
    </a>
  );
}
