import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha256 } from '../shared/domain/ids';
import type { StoredFile } from '../shared/platform/platform';
import { syncFolder } from './durable-files';

/** Bytes on their way into the store: a temporary file that becomes evidence on `commit` or leaves nothing behind. */
export class IncomingFile {
  readonly #hash = createHash('sha256');
  readonly #handle: FileHandle;
  readonly #temporary: string;
  #size = 0;
  /** Appends run one after the other, however they are called: digest and file must see the same order. */
  #tail: Promise<void> = Promise.resolve();

  private constructor(handle: FileHandle, temporary: string) {
    this.#handle = handle;
    this.#temporary = temporary;
  }

  static async open(folder: string): Promise<IncomingFile> {
    const temporary = join(folder, `${randomUUID()}.part`);
    return new IncomingFile(await open(temporary, 'wx', 0o600), temporary);
  }

  /** Bytes taken so far. */
  get size(): number {
    return this.#size;
  }

  append(bytes: Uint8Array): Promise<void> {
    this.#tail = this.#tail.then(async () => {
      await this.#handle.writeFile(bytes);
      this.#hash.update(bytes);
      this.#size += bytes.byteLength;
    });
    return this.#tail;
  }

  /** Of the bytes taken so far. */
  async readDigest(): Promise<Sha256> {
    await this.#tail;
    return this.#hash.copy().digest('hex') as Sha256;
  }

  /** @param toPath where a digest's bytes live */
  async commit(toPath: (sha256: Sha256) => string): Promise<StoredFile> {
    await this.#tail;
    await this.#handle.sync();
    await this.#handle.close();
    const sha256 = this.#hash.digest('hex') as Sha256;
    const target = toPath(sha256);
    const existing = await stat(target).catch(() => null);
    const wasKnown = existing?.isFile() === true && existing.size === this.#size;
    await this.#place(target, wasKnown);
    return { sha256, size: this.#size, wasKnown };
  }

  /** Safe to call at any time, also after a failed `commit`. What can't be removed now, the next start removes. */
  async abandon(): Promise<void> {
    await this.#tail.catch(() => undefined);
    await this.#handle.close().catch(() => undefined);
    await rm(this.#temporary, { force: true, maxRetries: 3 }).catch(() => undefined);
  }

  /** Known bytes are put in place again: should the stored copy have been damaged, this heals it. */
  async #place(target: string, wasKnown: boolean): Promise<void> {
    const folder = dirname(target);
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(dirname(folder));
    try {
      await rename(this.#temporary, target);
    } catch (failure) {
      // Windows refuses while a viewer has the same bytes open; they are there already.
      if (!wasKnown) throw failure;
      await rm(this.#temporary, { force: true });
    }
    await syncFolder(folder);
  }
}
