import type { TransferId } from '../shared/host/contract';
import { ok, refused, type Result } from '../shared/domain/result';
import type { StorageProblem, StoredFile } from '../shared/platform/platform';
import type { EvidenceFolder } from './evidence-files';
import type { IncomingFile } from './incoming-file';
import { toStorageProblem } from './storage-problem';

type Pasted = { readonly incoming: IncomingFile; readonly size: number };
type PageTransfer = { readonly pageId: number; readonly transferId: TransferId };

const notBegun = refused<StorageProblem>({ kind: 'cancelled' });

/** Files without a path, whose bytes the page sends piece by piece. What is not committed leaves nothing behind. */
export class PastedFiles {
  readonly #evidence: EvidenceFolder;
  readonly #open = new Map<string, Pasted>();
  /** Begun last under each name, while its file is being opened. */
  readonly #beginning = new Map<string, symbol>();
  /** Being removed right now; whoever cancels a second time waits for the same end. */
  readonly #ending = new Map<string, Promise<void>>();

  constructor(evidence: EvidenceFolder) {
    this.#evidence = evidence;
  }

  async begin(transfer: PageTransfer, size: number): Promise<Result<null, StorageProblem>> {
    const key = toKey(transfer);
    const mine = Symbol(key);
    const ended = this.abandon(transfer);
    // At once, before anything is waited for: whoever cancels from now on means this one.
    this.#beginning.set(key, mine);
    await ended;
    const begun = await this.#evidence.begin(size);
    const isWanted = this.#beginning.get(key) === mine;
    if (isWanted) this.#beginning.delete(key);
    if (!begun.ok) return begun;
    if (!isWanted) {
      await begun.value.abandon();
      return notBegun;
    }
    this.#open.set(key, { incoming: begun.value, size });
    return ok(null);
  }

  /** More than was announced ends the transfer: the disk was looked at for that much only. */
  async append(transfer: PageTransfer, bytes: Uint8Array): Promise<Result<null, StorageProblem>> {
    const pasted = this.#open.get(toKey(transfer));
    if (pasted === undefined) return notBegun;
    try {
      await pasted.incoming.append(bytes);
    } catch (failure) {
      await this.abandon(transfer);
      return refused(toStorageProblem(failure));
    }
    if (pasted.incoming.size <= pasted.size) return ok(null);
    await this.abandon(transfer);
    return refused({ kind: 'storage-failed', detail: 'more bytes than announced' });
  }

  async commit(transfer: PageTransfer): Promise<Result<StoredFile, StorageProblem>> {
    const key = toKey(transfer);
    const pasted = this.#open.get(key);
    if (pasted === undefined) return notBegun;
    this.#open.delete(key);
    if (pasted.incoming.size === pasted.size) return this.#evidence.commit(pasted.incoming);
    await pasted.incoming.abandon();
    return refused({ kind: 'storage-failed', detail: 'fewer bytes than announced' });
  }

  abandon(transfer: PageTransfer): Promise<void> {
    return this.#end(toKey(transfer));
  }

  async abandonPage(pageId: number): Promise<void> {
    const keys = [...this.#open.keys(), ...this.#beginning.keys()].filter((key) => key.startsWith(`${String(pageId)}:`));
    await Promise.all(keys.map((key) => this.#end(key)));
  }

  async #end(key: string): Promise<void> {
    const pasted = this.#open.get(key);
    this.#open.delete(key);
    this.#beginning.delete(key);
    if (pasted !== undefined) {
      const ending = pasted.incoming.abandon().finally(() => this.#ending.delete(key));
      this.#ending.set(key, ending);
    }
    await this.#ending.get(key);
  }
}

function toKey({ pageId, transferId }: PageTransfer): string {
  return `${String(pageId)}:${transferId}`;
}
