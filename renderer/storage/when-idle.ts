/** Milliseconds after which work no longer waits for a pause. */
const LONGEST_BUSY = 2_000;

/** Safari has no idle callbacks. */
export async function whenIdle(): Promise<void> {
  const ask = (window as { requestIdleCallback?: Window['requestIdleCallback'] }).requestIdleCallback;
  return new Promise((resolve) => void (ask === undefined ? setTimeout(resolve) : ask(() => resolve(), { timeout: LONGEST_BUSY })));
}
