import { useSyncExternalStore } from 'react';
import { lookingAgainOf } from '../../storage/looking-again-of';
import type { PortfolioDatabase } from '../../storage/portfolio-database';
import css from './evidence.module.css';

const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** How far Carrel is with looking into files in the background. Nobody waits for it, so it is not read out. */
export function LookingLine({ db }: { readonly db: PortfolioDatabase }) {
  const looking = lookingAgainOf(db);
  const progress = useSyncExternalStore(looking?.subscribe ?? never, looking?.getProgress ?? nothing);
  if (progress === null || !progress.isRunning) return null;
  return (
    <p className={`small ${css.looking}`}>
      Looking into your files, <span className="fig">{progress.done + 1}</span> of <span className="fig">{progress.total}</span>
    </p>
  );
}
