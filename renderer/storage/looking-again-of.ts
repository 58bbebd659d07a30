import { LookingAgain, type LookingPorts } from './looking-again';
import type { PortfolioDatabase } from './portfolio-database';

const known = new WeakMap<PortfolioDatabase, LookingAgain>();

/** The one that looks again in an open portfolio: the shell runs it, the evidence page shows how far it is. */
export function openLookingAgain(ports: LookingPorts): LookingAgain {
  const looking = known.get(ports.db) ?? new LookingAgain(ports);
  known.set(ports.db, looking);
  return looking;
}

/** Null until the shell has begun. */
export function lookingAgainOf(db: PortfolioDatabase): LookingAgain | null {
  return known.get(db) ?? null;
}
