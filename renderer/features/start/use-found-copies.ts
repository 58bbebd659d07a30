import { useEffect, useState } from 'react';
import type { PortfolioId } from '../../../shared/domain/ids';
import type { SafeCopy } from '../../../shared/platform/safe-copies';
import { usePlatform } from '../../platform/platform-context';
import type { PortfolioEntry } from '../../storage/registry-database';

/** The newest copy of each portfolio that has copies and is not on this computer, under any id; the newest first. */
export function useFoundCopies(entries: readonly PortfolioEntry[] | null): readonly SafeCopy[] {
  const { safeCopies } = usePlatform();
  const [copies, setCopies] = useState<readonly SafeCopy[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void safeCopies
      .list()
      .then((found) => isCurrent && setCopies(found))
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [safeCopies]);
  return entries === null ? [] : toLostPortfolios(copies, new Set(entries.flatMap(({ id, restoredFrom }) => [id, restoredFrom ?? id])));
}

/** Pure; exported for its test. */
export function toLostPortfolios(copies: readonly SafeCopy[], here: ReadonlySet<PortfolioId>): readonly SafeCopy[] {
  const newest = new Map<PortfolioId, SafeCopy>();
  for (const copy of copies) if (!here.has(copy.portfolioId) && !newest.has(copy.portfolioId)) newest.set(copy.portfolioId, copy);
  return [...newest.values()];
}
