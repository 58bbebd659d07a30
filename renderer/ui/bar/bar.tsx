import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Mark } from './mark';
import css from './bar.module.css';

export type BarPlace = { readonly label: string; readonly to: string; readonly isCurrent: boolean };

type BarProps = {
  readonly places: readonly BarPlace[];
  /** BarState and MenuButton, at the right. */
  readonly end: ReactNode;
  readonly homeTo: string;
};

export function Bar({ places, end, homeTo }: BarProps) {
  return (
    <header className={css.bar} data-pane="bar">
      <Link className={css.mark} to={homeTo}>
        <Mark />
        <span>Carrel</span>
      </Link>
      {places.length > 0 && (
        <nav className={css.places} aria-label="Places">
          <ul>
            {places.map((place) => (
              <li key={place.to}>
                <Link to={place.to} aria-current={place.isCurrent ? 'page' : undefined}>
                  {place.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className={css.end}>{end}</div>
    </header>
  );
}
