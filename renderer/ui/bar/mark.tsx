import css from './bar.module.css';

/** The carrel: a desk, a shelf, a lamp. */
export function Mark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg className={className ?? css.markGlyph} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3.75 21.5V3.5h16.5v18" fill="none" stroke="currentColor" strokeWidth="1.9" />
      <path d="M3.75 14.75h16.5" stroke="currentColor" strokeWidth="1.9" />
      <path className={css.markLamp} d="M8.4 8.6a3.6 3.6 0 0 1 7.2 0z" />
      <path d="M12 8.9v5" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
