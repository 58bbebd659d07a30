export type PortfolioLock = { readonly isHeld: boolean; readonly release: () => void };

/** Milliseconds to wait for a lock: the same window may still be saving what it closes. */
const PATIENCE = 500;

const withoutLock: PortfolioLock = { isHeld: false, release: () => undefined };

/** One writer at a time: a second window of the same portfolio gets no lock and only reads. */
export async function openPortfolioLock(name: string): Promise<PortfolioLock> {
  if (!('locks' in navigator)) return { isHeld: true, release: () => undefined };
  return new Promise((resolve) => {
    const hold = (): Promise<void> => new Promise((release) => resolve({ isHeld: true, release }));
    // Refused when the patience is over, or where the browser allows no locks: then this window only reads.
    navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, hold).catch(() => resolve(withoutLock));
  });
}
