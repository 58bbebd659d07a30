import { toViewType } from '../../shared/host/media-types';
import type { Sha256 } from '../../shared/domain/ids';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { EvidenceFiles, EvidenceView, StorageProblem, StoredFile, TransferOptions } from '../../shared/platform/platform';
import type { HashBlob } from '../workers/hash-blob';
import type { EvidenceDatabase } from './evidence-database';
import type { InTurn } from './in-turn';

export type WebEvidencePorts = {
  readonly db: EvidenceDatabase;
  readonly hash: HashBlob;
  readonly inTurn: InTurn;
  /** The browser's word on space; missing in old browsers and insecure pages. */
  readonly storage?: Pick<StorageManager, 'estimate' | 'persist'> | undefined;
  /** Of these, what safe copies in this browser name: they share these bytes, so nothing of it is removed. */
  readonly findNamedByCopies?: (digests: readonly Sha256[]) => Promise<ReadonlySet<Sha256>>;
};

/** Left free for everything else that must still be written: records, drafts, safe copies; bytes. */
const RESERVE_BYTES = 64 * 1024 * 1024;

/** The browser's evidence store. No file is ever read into memory whole: it is streamed to be hashed, and copied by the browser. */
export class WebEvidenceFiles implements EvidenceFiles {
  #hasAskedToPersist = false;

  constructor(private readonly ports: WebEvidencePorts) {}

  async add(file: File, options: TransferOptions = {}): Promise<Result<StoredFile, StorageProblem>> {
    const { signal } = options;
    if (await this.#isShortOf(file.size)) return refused({ kind: 'disk-full' });
    const progress = toTwoPasses(file.size, options.onProgress);
    let sha256: Sha256;
    try {
      sha256 = await this.ports.hash(file, { onProgress: progress.first, signal });
    } catch {
      return refused(signal?.aborted === true ? { kind: 'cancelled' } : { kind: 'unreadable', name: file.name });
    }
    const keep = (): Promise<Result<StoredFile, StorageProblem>> => this.#keep(sha256, file, { onProgress: progress.second, signal });
    return this.ports.inTurn(toTurnName(sha256), keep);
  }

  async open(sha256: Sha256): Promise<Blob | null> {
    return this.ports.db.readProven(sha256);
  }

  async openView(sha256: Sha256, mediaType: string): Promise<EvidenceView | null> {
    const bytes = await this.open(sha256);
    if (bytes === null) return null;
    const url = URL.createObjectURL(bytes.slice(0, bytes.size, toViewType(mediaType)));
    return { url, release: () => URL.revokeObjectURL(url) };
  }

  async findMissing(digests: readonly Sha256[]): Promise<readonly Sha256[]> {
    const { db } = this.ports;
    const kept = new Set(await db.files.toCollection().primaryKeys());
    for (const sha256 of await db.unproven.toCollection().primaryKeys()) kept.delete(sha256);
    return digests.filter((sha256) => !kept.has(sha256));
  }

  /** Rejects with an AbortError when cancelled. */
  async verify(sha256: Sha256, options: TransferOptions = {}): Promise<'sound' | 'damaged' | 'missing'> {
    const bytes = await this.open(sha256);
    if (bytes === null) return 'missing';
    return (await this.#isSound(sha256, bytes, options)) ? 'sound' : 'damaged';
  }

  async list(): Promise<readonly Sha256[]> {
    return this.ports.db.files.toCollection().primaryKeys();
  }

  async discard(digests: readonly Sha256[]): Promise<void> {
    const named = (await this.ports.findNamedByCopies?.(digests)) ?? new Set<Sha256>();
    for (const sha256 of digests.filter((digest) => !named.has(digest))) await this.ports.inTurn(toTurnName(sha256), () => this.ports.db.files.delete(sha256));
  }

  /** Removes what a crash left half-written; additions that are still running in other windows are waited for and kept. */
  async sweep(): Promise<void> {
    const { db, inTurn } = this.ports;
    for (const sha256 of await db.unproven.toCollection().primaryKeys()) {
      await inTurn(toTurnName(sha256), () => db.removeUnproven(sha256));
    }
  }

  /** Stores the bytes unless a sound copy is there, and reads back what was stored: the digest is of what is kept. */
  async #keep(sha256: Sha256, file: File, given: TransferOptions): Promise<Result<StoredFile, StorageProblem>> {
    const { db } = this.ports;
    const { size } = file;
    let options = given;
    try {
      const known = await db.readProven(sha256);
      if (known !== null && (await this.#isSound(sha256, known, options))) return ok({ sha256, size, wasKnown: true });
      // Replacing a damaged copy is not broken off: other portfolios hold on to it.
      if (known !== null) options = { ...given, signal: undefined };
      await db.writeUnproven(sha256, file.slice(0, size, ''), options.signal);
      const stored = await db.files.get(sha256);
      if (stored === undefined || !(await this.#isSound(sha256, stored, options))) {
        await db.removeUnproven(sha256);
        return refused({ kind: 'unreadable', name: file.name });
      }
      options.signal?.throwIfAborted();
      await db.markProven(sha256);
    } catch (failure) {
      await db.removeUnproven(sha256).catch(() => undefined);
      return refused(options.signal?.aborted === true ? { kind: 'cancelled' } : toStorageProblem(failure));
    }
    this.#askToPersist();
    return ok({ sha256, size, wasKnown: false });
  }

  async #isSound(sha256: Sha256, bytes: Blob, options: TransferOptions): Promise<boolean> {
    try {
      return (await this.ports.hash(bytes, options)) === sha256;
    } catch (failure) {
      if (options.signal?.aborted === true) throw failure;
      return false;
    }
  }

  async #isShortOf(bytes: number): Promise<boolean> {
    try {
      const { quota, usage = 0 } = (await this.ports.storage?.estimate()) ?? {};
      return quota !== undefined && quota - usage < bytes + RESERVE_BYTES;
    } catch {
      return false;
    }
  }

  /** Asks the browser, once, not to clear this storage by itself; whether it agrees changes nothing here. */
  #askToPersist(): void {
    if (this.#hasAskedToPersist) return;
    this.#hasAskedToPersist = true;
    this.ports.storage?.persist().catch(() => undefined);
  }
}

function toTurnName(sha256: Sha256): string {
  return `carrel-evidence:${sha256}`;
}

/** A file is read twice, from its place and from the store; each pass counts half, and reports never go back. */
function toTwoPasses(size: number, onProgress: TransferOptions['onProgress']) {
  let reported = 0;
  const report = (bytesDone: number): void => {
    if (bytesDone <= reported) return;
    reported = Math.min(bytesDone, size);
    onProgress?.(reported);
  };
  return {
    first: (bytesDone: number) => report(Math.floor(bytesDone / 2)),
    second: (bytesDone: number) => report(Math.floor((size + bytesDone) / 2)),
  };
}

const fullNames: ReadonlySet<string> = new Set(['QuotaExceededError', 'NS_ERROR_FILE_NO_DEVICE_SPACE']);

/** Dexie wraps what the browser says; the inner name counts. */
export function toStorageProblem(failure: unknown): StorageProblem {
  const inner = failure instanceof Error && 'inner' in failure ? failure.inner : undefined;
  const names = [inner, failure].map((error) => (error instanceof Error || error instanceof DOMException ? error.name : 'unknown'));
  if (names.some((name) => fullNames.has(name))) return { kind: 'disk-full' };
  return { kind: 'storage-failed', detail: names.find((name) => name !== 'unknown') ?? 'unknown' };
}
