export type PortfolioLock = { readonly isHeld: boolean; readonly release: () => void };

/** One writer at a time: a second window of the same portfolio gets no lock and only reads. */
export async function openPortfolioLock(name: string): Promise<PortfolioLock> {
  if (!('locks' in navigator)) return { isHeld: true, release: () => undefined };
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve({ isHeld: false, release: () => undefined });
          return undefined;
        }
        return new Promise<void>((release) => resolve({ isHeld: true, release }));
      })
      .catch(reject);
  });
}
