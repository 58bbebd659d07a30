import { useId } from 'react';
import type { ReactNode } from 'react';
import css from './empty-state.module.css';

type EmptyStateProps = {
  /** One sentence that starts the work. */
  readonly title: string;
  readonly children?: ReactNode;
  /** Only for a whole page that is empty; a panel gets a note line instead. */
  readonly isPlain?: boolean;
};

export function EmptyState({ title, children, isPlain = false }: EmptyStateProps) {
  const id = useId();
  return (
    <section className={css.empty} aria-labelledby={id}>
      {!isPlain && <Shelf />}
      <h2 className="head" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Shelf() {
  return (
    <svg className={css.shelf} viewBox="0 0 612 92" aria-hidden="true">
      <path d="M1 84H611" />
      <path className={css.ink} d="M4 84V38h4v42h22v4z" />
      <path d="M34 84V22h16v62z" />
      <path className={css.green} d="M50 84V30h13v54z" />
      <path d="M74 84 85 30l15 3-11 51z" />
      <rect className={css.slip} x="38" y="60" width="8" height="13" />
    </svg>
  );
}
