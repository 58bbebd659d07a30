import type { ReactNode } from 'react';

/** Words for people who listen. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="vh">{children}</span>;
}
