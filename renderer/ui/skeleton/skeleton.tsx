import { useEffect, useState } from 'react';
import css from './skeleton.module.css';

/** Milliseconds before words appear: what opens faster needs none. */
const BEFORE_WORDS = 400;
const WIDTHS = ['97%', '94%', '98%', '60%'];

/** Still grey bars while something opens; after a moment a sentence says what. */
export function Skeleton({ say, lines = 4 }: { readonly say: string; readonly lines?: number }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), BEFORE_WORDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={css.skeleton} aria-busy="true">
      {Array.from({ length: lines }, (_, line) => (
        <svg key={line} className={css.bone} aria-hidden="true">
          <rect width={WIDTHS[line % WIDTHS.length]} height="100%" rx="1" />
        </svg>
      ))}
      <p className={css.say} role="status">
        {isLong ? say : ''}
      </p>
    </div>
  );
}
