import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isSha256, type Sha256 } from '../shared/domain/ids';
import { ok, refused, type Result } from '../shared/domain/result';
import type { StorageProblem, StoredFile, TransferOptions } from '../shared/platform/platform';
import { IncomingFile } from './incoming-file';
import { syncFolder } from './durable-files';
import { openRegularFile, type RegularFile } from './regular-file';
import { toStorageProblem } from './storage-problem';

type Source = { readonly path: string; readonly name: string };

const chunkBytes = 1024 * 1024;
/** Left free for everything else that must still be written: records, drafts, safe copies. */
const reserveBytes = 64 * 1024 * 1024;

/** Evidence on disk, by digest: `<folder>/<first two>/<sha256>`. Only whole, synced files ever carry a digest's name. */
export class EvidenceFolder {
  readonly #folder: string;
  readonly #incoming: string;
  readonly #readFreeBytes: (folder: string) => Promise<number>;

  constructor(folder: string, readFreeBytes: (folder: string) => Promise<number> = readFreeBytesOf) {
    this.#folder = folder;
    this.#incoming = join(folder, 'incoming');
    this.#readFreeBytes = readFreeBytes;
  }

  /** Makes the folders, for this account alone, and removes what a crash left half-written. */
  async prepare(): Promise<void> {
    await rm(this.#incoming, { recursive: true, force: true });
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 });
    await syncFolder(this.#folder);
  }

  readonly toPath = (sha256: Sha256): string => join(this.#folder, sha256.slice(0, 2), sha256);

  /** Copies a file of the person's own into the store. On any refusal nothing is left behind. */
  async copy(source: Source, options: TransferOptions = {}): Promise<Result<StoredFile, StorageProblem>> {
    const opened = await openRegularFile(source.path);
    if (opened === null) return refused({ kind: 'unreadable', name: source.name });
    try {
      const begun = await this.begin(opened.size);
      if (!begun.ok) return begun;
      const hasRoom = async (): Promise<boolean> => (await this.#readFreeBytes(this.#folder)) >= reserveBytes;
      return await receive(opened, begun.value, { ...options, name: source.name, toPath: this.toPath, hasRoom });
    } finally {
      // Not awaited: a read that hangs on a lost network drive would hold the answer back.
      void opened.handle.close().catch(() => undefined);
    }
  }

  /** Begins a file whose bytes are given piece by piece; the caller commits or abandons it. `size` in bytes. */
  async begin(size: number): Promise<Result<IncomingFile, StorageProblem>> {
    try {
      if ((await this.#readFreeBytes(this.#folder)) < size + reserveBytes) return refused({ kind: 'disk-full' });
      return ok(await IncomingFile.open(this.#incoming));
    } catch (failure) {
      return refused(toStorageProblem(failure));
    }
  }

  async commit(incoming: IncomingFile): Promise<Result<StoredFile, StorageProblem>> {
    try {
      return ok(await incoming.commit(this.toPath));
    } catch (failure) {
      await incoming.abandon();
      return refused(toStorageProblem(failure));
    }
  }

  async findMissing(digests: readonly Sha256[]): Promise<readonly Sha256[]> {
    const missing: Sha256[] = [];
    for (const sha256 of digests) {
      const found = await stat(this.toPath(sha256)).catch(() => null);
      if (found === null || !found.isFile()) missing.push(sha256);
    }
    return missing;
  }

  /** Reads the bytes again and compares; bytes that can't be read are damaged. */
  async verify(sha256: Sha256, options: TransferOptions = {}): Promise<'sound' | 'damaged' | 'missing' | 'cancelled'> {
    const opened = await openRegularFile(this.toPath(sha256));
    if (opened === null) return 'missing';
    try {
      const hash = createHash('sha256');
      const end = await readAll(opened.handle, options, (chunk) => Promise.resolve(void hash.update(chunk)));
      if (end === 'cancelled') return end;
      return end === 'done' && hash.digest('hex') === sha256 ? 'sound' : 'damaged';
    } finally {
      void opened.handle.close().catch(() => undefined);
    }
  }

  /** Every digest in the store; what is no folder or file of ours is left alone. */
  async list(): Promise<readonly Sha256[]> {
    const folders = (await readdir(this.#folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
    const names = await Promise.all(folders.map((name) => readdir(join(this.#folder, name)).catch(() => [])));
    return names.flat().filter(isSha256);
  }

  async discard(digests: readonly Sha256[]): Promise<void> {
    for (const sha256 of digests) await rm(this.toPath(sha256), { force: true, maxRetries: 3 });
  }
}

type Receiving = TransferOptions & { readonly name: string; readonly toPath: (sha256: Sha256) => string; readonly hasRoom: () => Promise<boolean> };

async function receive({ handle, size }: RegularFile, incoming: IncomingFile, options: Receiving): Promise<Result<StoredFile, StorageProblem>> {
  try {
    const end = await readAll(handle, options, async (chunk) => {
      await incoming.append(chunk);
      // A file that grows while it is copied, or is longer than its system says, must not fill the disk.
      if (incoming.size > size && !(await options.hasRoom())) throw new OutOfRoom();
    });
    if (end === 'done') return ok(await incoming.commit(options.toPath));
    await incoming.abandon();
    return refused(end === 'cancelled' ? { kind: 'cancelled' } : { kind: 'unreadable', name: options.name });
  } catch (failure) {
    await incoming.abandon();
    return refused(failure instanceof OutOfRoom ? { kind: 'disk-full' } : toStorageProblem(failure));
  }
}

class OutOfRoom extends Error {}

/** Hands the bytes over chunk by chunk; only failures of `take` are thrown. Cancelling is seen at once, even in a read that hangs. */
export async function readAll(handle: FileHandle, options: TransferOptions, take: (chunk: Uint8Array) => Promise<void>): Promise<'done' | 'cancelled' | 'unreadable'> {
  const buffer = new Uint8Array(chunkBytes);
  const cancelled = waitForAbort(options.signal);
  let bytesDone = 0;
  for (;;) {
    if (options.signal?.aborted === true) return 'cancelled';
    const read = handle.read(buffer, 0, chunkBytes, bytesDone).catch(() => null);
    const outcome = await Promise.race([read, cancelled]);
    if (outcome === 'cancelled') return 'cancelled';
    if (outcome === null) return 'unreadable';
    if (outcome.bytesRead === 0) return 'done';
    await take(buffer.subarray(0, outcome.bytesRead));
    bytesDone += outcome.bytesRead;
    options.onProgress?.(bytesDone);
  }
}

function waitForAbort(signal: AbortSignal | undefined): Promise<'cancelled'> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve('cancelled'), { once: true });
  });
}

/** Bytes that this account may still write where `folder` lies. */
export async function readFreeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
