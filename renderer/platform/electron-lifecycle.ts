import type { HostBridge } from '../../shared/host/bridge';
import type { Lifecycle } from '../../shared/platform/platform';
import { toAnswer } from './electron-transfer';

export function createElectronLifecycle(bridge: HostBridge): Lifecycle {
  const flushes = new Set<() => Promise<void>>();
  // Heard from the start: with nothing registered there is nothing to write, and closing must not wait.
  bridge.onFlushRequested(({ requestId }) => void flushAll(flushes).then((isWritten) => bridge.confirmFlush({ requestId, isWritten })));
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
    setUnsaved: (unsaved) => void bridge.setUnsaved({ unsaved: toShown(unsaved) }),
  };
}

/** The table carries so many names at most, and none that is longer than a line or two. */
const maxNames = 20;
const maxNameLength = 200;

function toShown(unsaved: readonly string[]): readonly string[] {
  return unsaved.slice(0, maxNames).map((name) => name.slice(0, maxNameLength));
}

/** Whether every part has written; when one has not, the main process asks before anything is lost. */
async function flushAll(flushes: ReadonlySet<() => Promise<void>>): Promise<boolean> {
  const outcomes = await Promise.allSettled([...flushes].map(async (flush) => flush()));
  return outcomes.every(({ status }) => status === 'fulfilled');
}

async function takeBundles(bridge: HostBridge, open: (bundle: Blob | null, name: string) => void): Promise<void> {
  for (;;) {
    const ticket = toAnswer(await bridge.takeOpenedBundle({}));
    if (ticket === null) return;
    const response = await fetch(`/opened/${ticket.token}`);
    open(response.ok ? await response.blob() : null, ticket.name);
  }
}
