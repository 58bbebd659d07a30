import { Dexie, type Table } from 'dexie';
import type { Sha256 } from '../../shared/domain/ids';

/** Written but not yet read back; whoever finds such a row later knows that a crash came between. */
export type UnprovenRow = { readonly sha256: Sha256 };

/**
 * Evidence bytes of all portfolios on this computer, as Blobs by digest, in a database of their own: listing records never
 * touches them. Strict, because a new file elsewhere in the browser's storage would not survive a power cut.
 */
export class EvidenceDatabase extends Dexie {
  declare readonly files: Table<Blob, Sha256>;
  declare readonly unproven: Table<UnprovenRow, Sha256>;

  constructor(name = 'carrel-evidence-files') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ files: '', unproven: 'sha256' });
  }

  /** The bytes, if they have been proven. */
  async readProven(sha256: Sha256): Promise<Blob | null> {
    return this.transaction('r', this.files, this.unproven, async () => {
      if ((await this.unproven.get(sha256)) !== undefined) return null;
      return (await this.files.get(sha256)) ?? null;
    });
  }

  /** Writes bytes as unproven. The signal aborts the running transaction, so that nothing of it stays. */
  async writeUnproven(sha256: Sha256, bytes: Blob, signal?: AbortSignal): Promise<void> {
    await this.transaction('rw', this.files, this.unproven, async (transaction) => {
      const abort = (): void => transaction.abort();
      signal?.addEventListener('abort', abort, { once: true });
      try {
        await this.unproven.put({ sha256 });
        await this.files.put(bytes, sha256);
      } finally {
        signal?.removeEventListener('abort', abort);
      }
    });
  }

  async markProven(sha256: Sha256): Promise<void> {
    await this.unproven.delete(sha256);
  }

  /** Removes bytes that were never proven; leaves proven ones alone. */
  async removeUnproven(sha256: Sha256): Promise<void> {
    await this.transaction('rw', this.files, this.unproven, async () => {
      if ((await this.unproven.get(sha256)) === undefined) return;
      await this.files.delete(sha256);
      await this.unproven.delete(sha256);
    });
  }
}
