import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PortfolioSession } from './portfolio-session';
import type { CurrentRecords, PortfolioSnapshot } from './portfolio-view';
import type { SaveReport } from './autosave';
import type { Finding } from '../../shared/checks/finding';
import type { RegistryDatabase } from './registry-database';

export const SessionContext = createContext<PortfolioSession | null>(null);
export const RegistryContext = createContext<RegistryDatabase | null>(null);

/** The open portfolio. Only for screens inside `/p/:id`, where the shell has opened one. */
export function useSession(): PortfolioSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside an open portfolio');
  return session;
}

export function useRegistry(): RegistryDatabase {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error('useRegistry outside the application');
  return registry;
}

function useSnapshot(): PortfolioSnapshot {
  const { view } = useSession();
  return useSyncExternalStore(view.subscribe, view.getSnapshot);
}

/** The records of the open portfolio; the shell shows a skeleton until they are there, so screens never see null. */
export function useRecords(): CurrentRecords {
  const { records } = useSnapshot();
  if (records === null) throw new Error('useRecords before the portfolio was read');
  return records;
}

export function useIsRead(): boolean {
  return useSnapshot().records !== null;
}

/** What the rehearsal finds in the whole portfolio, as of the last save. */
export function useFindings(): readonly Finding[] {
  return useSnapshot().findings;
}

export function useSaveReport(): SaveReport {
  const { autosave } = useSession();
  return useSyncExternalStore(autosave.subscribe, autosave.getReport);
}
