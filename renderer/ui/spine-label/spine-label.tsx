import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './spine-label.module.css';

/** A short code, set like a call number. */
export function SpineLabel({ children, to }: { readonly children: ReactNode; readonly to?: string }) {
  if (to === undefined) return <span className={css.spine}>{children}</span>;
  return (
    <Link className={css.spine} to={to}>
      {children}
    </Link>
  );
}
