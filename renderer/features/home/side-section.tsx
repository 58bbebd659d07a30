import { useId } from 'react';
import type { ReactNode } from 'react';

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 className="label" id={heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
