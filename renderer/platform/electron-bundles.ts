import { refused } from '../../shared/domain/result';
import type { HostBridge } from '../../shared/host/bridge';
import type { Bundles } from '../../shared/platform/platform';
import { runTransfer, toAnswer } from './electron-transfer';

export function createElectronBundles(bridge: HostBridge): Bundles {
  return {
    write: async (plan, { signal, onProgress } = {}) => {
      if (signal?.aborted === true) return refused({ kind: 'cancelled' });
      return runTransfer(bridge, signal, async (transferId) => {
        const stop = bridge.onBundleProgress((event) => {
          if (event.transferId === transferId) onProgress?.(event.progress);
        });
        try {
          return toAnswer(await bridge.writeBundle({ transferId, plan }));
        } finally {
          stop();
        }
      });
    },
    reveal: async (token) => void toAnswer(await bridge.revealBundle({ token })),
  };
}
