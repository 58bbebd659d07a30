import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import type { PortfolioId } from '../../../shared/domain/ids';
import type { SafeCopy, SafeCopyPlace } from '../../../shared/platform/safe-copies';
import { usePlatform } from '../../platform/platform-context';
import { readPortfolioEntries } from '../../storage/portfolio-store';
import { useRegistry } from '../../storage/session-context';

export type PortfolioCopies = {
  readonly id: PortfolioId;
  /** As the newest copy has it. */
  readonly title: string;
  /** False where only copies are left of it. */
  readonly isHere: boolean;
  /** The newest first; at least one. */
  readonly copies: readonly SafeCopy[];
};

export type AllCopies = { readonly places: readonly SafeCopyPlace[]; readonly portfolios: readonly PortfolioCopies[]; readonly look: () => Promise<void> };

type Found = { readonly places: readonly SafeCopyPlace[]; readonly copies: readonly SafeCopy[] };

/** The safe copies of every portfolio; those that are not on this computer come first. Null until they have been looked at. */
export function useAllCopies(): AllCopies | null {
  const { safeCopies } = usePlatform();
  const registry = useRegistry();
  const entries = useLiveQuery(() => readPortfolioEntries(registry), [registry]);
  const [found, setFound] = useState<Found | null>(null);
  const look = useCallback(async (): Promise<void> => {
    const [places, copies] = await Promise.all([safeCopies.places(), safeCopies.list()]);
    setFound({ places, copies });
  }, [safeCopies]);
  useEffect(() => {
    look().catch(() => setFound({ places: [], copies: [] }));
  }, [look]);
  if (found === null || entries === undefined) return null;
  return { places: found.places, portfolios: toPortfolios(found.copies, new Set(entries.map(({ id }) => id))), look };
}

/** Pure; exported for its test. */
export function toPortfolios(copies: readonly SafeCopy[], here: ReadonlySet<PortfolioId>): readonly PortfolioCopies[] {
  const byId = new Map<PortfolioId, SafeCopy[]>();
  for (const copy of copies) byId.set(copy.portfolioId, [...(byId.get(copy.portfolioId) ?? []), copy]);
  const portfolios = [...byId].map(([id, own]) => ({ id, title: own[0]?.title ?? '', isHere: here.has(id), copies: own }));
  return portfolios.sort((a, b) => Number(a.isHere) - Number(b.isHere));
}
