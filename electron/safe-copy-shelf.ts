import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSha256, type Sha256 } from '../shared/domain/ids';
import { ok, refused, type Result } from '../shared/domain/result';
import type { StorageProblem, TransferOptions } from '../shared/platform/platform';
import type { SafeCopyFile, SafeCopyProblem } from '../shared/platform/safe-copies';
import type { EvidenceShelf, FileVerdict, ShelvedFile } from '../shared/safe-copies/copy-folder';
import { readAll, type EvidenceFolder } from './evidence-files';
import { IncomingFile } from './incoming-file';
import { openRegularFile, type RegularFile } from './regular-file';
import { incomingFolder, type DiskCopyFolder } from './safe-copy-folder';

const evidenceFolder = 'evidence';
const toParts = (sha256: Sha256): readonly [string, string, Sha256] => [evidenceFolder, sha256.slice(0, 2), sha256];

/** Evidence beside the safe copies: `evidence/<first two>/<sha256>`, streamed from and to the evidence store, hashed on the way. */
export class DiskEvidenceShelf implements EvidenceShelf {
  constructor(
    private readonly folder: DiskCopyFolder,
    private readonly store: EvidenceFolder,
  ) {}

  readonly findMissing = async (files: readonly SafeCopyFile[]): Promise<readonly SafeCopyFile[]> => {
    const missing: SafeCopyFile[] = [];
    for (const file of files) if ((await this.#findFile(file.sha256))?.size !== file.size) missing.push(file);
    return missing;
  };

  readonly put = async (file: SafeCopyFile, options: TransferOptions): Promise<Result<FileVerdict, SafeCopyProblem>> => {
    const opened = await openRegularFile(this.store.toPath(file.sha256));
    if (opened === null) return ok('missing');
    try {
      return await this.#receive(opened, file, options);
    } finally {
      // Not awaited: a read that hangs would hold the answer back.
      void opened.handle.close().catch(() => undefined);
    }
  };

  readonly verify = async ({ sha256 }: SafeCopyFile, options: TransferOptions): Promise<Result<FileVerdict, SafeCopyProblem>> => {
    const opened = await this.#open(sha256);
    if (opened === null) return ok('missing');
    try {
      const hash = createHash('sha256');
      const end = await readAll(opened.handle, options, (chunk) => Promise.resolve(void hash.update(chunk)));
      if (end === 'cancelled') return refused({ kind: 'cancelled' });
      return ok(end === 'done' && hash.digest('hex') === sha256 ? 'sound' : 'damaged');
    } finally {
      void opened.handle.close().catch(() => undefined);
    }
  };

  readonly bringBack = async ({ sha256 }: SafeCopyFile, options: TransferOptions): Promise<Result<FileVerdict, StorageProblem>> => {
    if ((await this.store.findMissing([sha256])).length === 0) return ok('sound');
    const opened = await this.#open(sha256);
    if (opened === null) return ok('missing');
    try {
      const begun = await this.store.begin(opened.size);
      if (!begun.ok) return begun;
      const verdict = await fill(begun.value, { opened, sha256 }, options);
      if (!verdict.ok || verdict.value !== 'sound') return verdict;
      const kept = await this.store.commit(begun.value);
      return kept.ok ? ok('sound') : kept;
    } finally {
      void opened.handle.close().catch(() => undefined);
    }
  };

  readonly list = async (): Promise<readonly ShelvedFile[]> => {
    const shelved: ShelvedFile[] = [];
    for (const { name: start, kind } of await this.folder.list([evidenceFolder])) {
      if (kind !== 'folder' || !/^[0-9a-f]{2}$/.test(start)) continue;
      for (const { name } of await this.folder.list([evidenceFolder, start])) {
        const found = isSha256(name) && name.startsWith(start) ? await this.#findFile(name) : null;
        if (found !== null && isSha256(name)) shelved.push({ sha256: name, putAt: found.mtimeMs });
      }
    }
    return shelved;
  };

  readonly remove = (sha256: Sha256): Promise<void> => this.folder.remove(toParts(sha256));

  async #receive(opened: RegularFile, file: SafeCopyFile, options: TransferOptions): Promise<Result<FileVerdict, SafeCopyProblem>> {
    const incoming = await IncomingFile.open(await this.folder.prepareFolder([incomingFolder]));
    try {
      const verdict = await fill(incoming, { opened, sha256: file.sha256 }, options);
      if (!verdict.ok || verdict.value !== 'sound') return verdict;
      const [top, start, name] = toParts(file.sha256);
      const target = join(await this.folder.prepareFolder([top, start]), name);
      await incoming.commit(() => target);
      return ok('sound');
    } catch (failure) {
      await incoming.abandon();
      // Something that is no file has the name, and can't be taken away for it: one file lacks, not the whole copy.
      if (await this.#isObstructed(file.sha256)) return ok('missing');
      throw failure;
    }
  }

  async #isObstructed(sha256: Sha256): Promise<boolean> {
    for (const parts of [[evidenceFolder], toParts(sha256).slice(0, 2)]) {
      const path = await this.folder.findPath(parts);
      const found = path === null ? null : await lstat(path).catch(() => null);
      if (found?.isDirectory() === false) return true;
    }
    const path = await this.folder.findPath(toParts(sha256));
    const found = path === null ? null : await lstat(path).catch(() => null);
    return found?.isDirectory() === true;
  }

  /** Null unless an ordinary file, by no link, has this name. */
  async #findFile(sha256: Sha256): Promise<{ readonly path: string; readonly size: number; readonly mtimeMs: number } | null> {
    const path = await this.folder.findPath(toParts(sha256));
    const found = path === null ? null : await lstat(path).catch(() => null);
    return path !== null && found?.isFile() === true ? { path, size: found.size, mtimeMs: found.mtimeMs } : null;
  }

  async #open(sha256: Sha256): Promise<RegularFile | null> {
    const found = await this.#findFile(sha256);
    return found === null ? null : openRegularFile(found.path);
  }
}

type Filling = { readonly opened: RegularFile; readonly sha256: Sha256 };

/** Copies an open file; unless every byte came over and they are the ones expected, nothing of it stays. */
async function fill(incoming: IncomingFile, { opened, sha256 }: Filling, options: TransferOptions): Promise<Result<FileVerdict, { readonly kind: 'cancelled' }>> {
  try {
    const end = await readAll(opened.handle, options, async (chunk) => {
      // Longer than it was when the disk was looked at: not what is expected, and not to fill the disk.
      if (incoming.size + chunk.byteLength <= opened.size) await incoming.append(chunk);
      else throw new TooLong();
    });
    if (end === 'done' && (await incoming.readDigest()) === sha256) return ok('sound');
    await incoming.abandon();
    return end === 'cancelled' ? refused({ kind: 'cancelled' }) : ok('damaged');
  } catch (failure) {
    await incoming.abandon();
    if (failure instanceof TooLong) return ok('damaged');
    throw failure;
  }
}

class TooLong extends Error {}
