import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SafeCopyKeeper, SafeCopyReport } from './safe-copies-keeper';

export const SafeCopiesContext = createContext<SafeCopyKeeper | null>(null);

/** The keeper of the open portfolio's safe copies. Only for screens inside `/p/:id`. */
export function useSafeCopyKeeper(): SafeCopyKeeper {
  const keeper = useContext(SafeCopiesContext);
  if (keeper === null) throw new Error('useSafeCopyKeeper outside an open portfolio');
  return keeper;
}

export function useSafeCopyReport(): SafeCopyReport {
  const keeper = useSafeCopyKeeper();
  return useSyncExternalStore(keeper.subscribe, keeper.getReport);
}
