import { useEffect, useState, useSyncExternalStore } from 'react';
import { usePlatform } from '../../../platform/platform-context';
import { useRegistry } from '../../../storage/session-context';
import { inspectInWorker } from '../../../workers/inspect-in-worker';
import { BringingMachine } from './bringing-machine';
import type { BringingState } from './bringing-state';
import { openZips } from './open-zips';
import { useWaitingBundle } from './use-waiting-bundle';

export type Bringing = Omit<BringingMachine, 'getState' | 'subscribe' | 'takeWaiting' | 'close'> & { readonly state: BringingState };

/** Bringing in: the page's only contact with storage, host and workers. */
export function useBringing(): Bringing {
  const registry = useRegistry();
  const platform = usePlatform();
  const [machine] = useState(() => new BringingMachine({ registry, platform, openZips, inspect: (file, fileName) => inspectInWorker({ file, fileName }) }));
  const state = useSyncExternalStore(machine.subscribe, machine.getState);
  useEffect(() => machine.close, [machine]);
  useWaitingBundle(machine.takeWaiting);
  const { take, cancel, startOver, bringAsCopies, bringBack, endMerge, addFiles } = machine;
  return { state, take, cancel, startOver, bringAsCopies, bringBack, endMerge, addFiles };
}
