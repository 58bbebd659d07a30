import { refused } from '../../shared/domain/result';
import type { HostBridge } from '../../shared/host/bridge';
import type { TransferId } from '../../shared/host/contract';
import type { TransferOptions } from '../../shared/platform/platform';
import type { SafeCopies } from '../../shared/platform/safe-copies';
import { runTransfer, toAnswer } from './electron-transfer';

export function createElectronSafeCopies(bridge: HostBridge): SafeCopies {
  return {
    places: async () => toAnswer(await bridge.findSafeCopyPlaces({})),
    choosePlace: async () => toAnswer(await bridge.chooseSafeCopyPlace({})),
    forgetPlace: async () => void toAnswer(await bridge.forgetSafeCopyPlace({})),
    // The desktop never has to ask for what it was once given.
    allowPlace: () => Promise.resolve(),
    write: async (copy, options = {}) => {
      if (options.signal?.aborted === true) return toAnswer(await bridge.findSafeCopyPlaces({})).map(({ id }) => ({ place: id, result: refused({ kind: 'cancelled' }) }));
      return runWithProgress(bridge, options, async (transferId) => toAnswer(await bridge.writeSafeCopy({ transferId, copy })));
    },
    list: async () => toAnswer(await bridge.listSafeCopies({})),
    read: async (id) => toAnswer(await bridge.readSafeCopy({ id })),
    check: async (id, options = {}) => {
      if (options.signal?.aborted === true) return refused({ kind: 'cancelled' });
      return runWithProgress(bridge, options, async (transferId) => toAnswer(await bridge.checkSafeCopy({ transferId, id })));
    },
    bringBack: async (id, options = {}) => {
      if (options.signal?.aborted === true) return refused({ kind: 'cancelled' });
      return runWithProgress(bridge, options, async (transferId) => toAnswer(await bridge.bringBackEvidence({ transferId, id })));
    },
    reveal: async (place) => void toAnswer(await bridge.revealSafeCopies({ place })),
  };
}

/** Runs a transfer and hears its progress until it has ended. */
async function runWithProgress<T>(bridge: HostBridge, { signal, onProgress }: TransferOptions, work: (transferId: TransferId) => Promise<T>): Promise<T> {
  return runTransfer(bridge, signal, async (transferId) => {
    const stop = bridge.onTransferProgress((event) => {
      if (event.transferId === transferId) onProgress?.(event.bytesDone);
    });
    try {
      return await work(transferId);
    } finally {
      stop();
    }
  });
}
