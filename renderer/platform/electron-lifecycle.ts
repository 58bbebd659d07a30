import type { HostBridge } from '../../shared/host/bridge';
import type { Lifecycle } from '../../shared/platform/platform';
import { toAnswer } from './electron-transfer';

export function createElectronLifecycle(bridge: HostBridge): Lifecycle {
  const flushes = new Set<() => Promise<void>>();
  // Heard from the start: with nothing registered there is nothing to write, and closing must not wait.
  bridge.onFlushRequested(({ requestId }) => void flushAll(flushes, () => bridge.confirmFlush({ requestId })));
  return {
    onFlushRequest: (flush) => {
      flushes.add(flush);
      return () => void flushes.delete(flush);
    },
    onOpenBundle: (open) => {
      const stop = bridge.onBundleWaiting(() => void takeBundles(bridge, open));
      void takeBundles(bridge, open);
      return stop;
    },
    setUnsaved: (isUnsaved) => void bridge.setUnsaved({ isUnsaved }),
  };
}

/** A flush that fails is not confirmed: the main process then asks before anything is lost. */
async function flushAll(flushes: ReadonlySet<() => Promise<void>>, confirm: () => Promise<unknown>): Promise<void> {
  const outcomes = await Promise.allSettled([...flushes].map((flush) => flush()));
  if (outcomes.every(({ status }) => status === 'fulfilled')) await confirm();
}

async function takeBundles(bridge: HostBridge, open: (bundle: Blob, name: string) => void): Promise<void> {
  for (;;) {
    const ticket = toAnswer(await bridge.takeOpenedBundle({}));
    if (ticket === null) return;
    const response = await fetch(`/opened/${ticket.token}`);
    if (response.ok) open(await response.blob(), ticket.name);
  }
}
