import { Icon } from '../glyph/icon';
import css from './steps.module.css';

/** Where one is in a short series; `current` counts from 1. */
export function Steps({ names, current }: { readonly names: readonly string[]; readonly current: number }) {
  return (
    <ol className={css['steps']} aria-label="Steps">
      {names.map((name, index) => (
        <li key={name} aria-current={index + 1 === current ? 'step' : undefined}>
          {index + 1 < current ? <Icon name="check" /> : <span className="fig">{index + 1}</span>}
          {name}
        </li>
      ))}
    </ol>
  );
}
