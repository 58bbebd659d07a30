import type { ReactNode } from 'react';
import css from './facts.module.css';

/** Short names with short values. */
export function Facts({ facts, isLined = false }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[]; readonly isLined?: boolean }) {
  return (
    <dl className={isLined ? css['lined'] : css['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
