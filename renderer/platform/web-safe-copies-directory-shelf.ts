import { isSha256, type Sha256 } from '../../shared/domain/ids';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { EvidenceFiles, StorageProblem, TransferOptions } from '../../shared/platform/platform';
import type { SafeCopyFile, SafeCopyProblem } from '../../shared/platform/safe-copies';
import type { EvidenceShelf, FileVerdict, ShelvedFile } from '../../shared/safe-copies/copy-folder';
import type { HashBlob } from '../workers/hash-blob';
import type { DirectoryCopyFolder } from './web-safe-copies-directory';

/** Bytes copied at a time, and between two looks at whether it was cancelled. */
const stepBytes = 1024 * 1024;
const toPath = (sha256: Sha256): readonly string[] => ['evidence', sha256.slice(0, 2), sha256];

type Store = Pick<EvidenceFiles, 'open' | 'add' | 'findMissing'>;

/** Evidence in a folder that the person granted: `evidence/<first two>/<sha256>`, read back and hashed after writing. */
export class DirectoryEvidenceShelf implements EvidenceShelf {
  constructor(
    private readonly folder: DirectoryCopyFolder,
    private readonly store: Store,
    private readonly hash: HashBlob,
  ) {}

  readonly findMissing = async (files: readonly SafeCopyFile[]): Promise<readonly SafeCopyFile[]> => {
    const missing: SafeCopyFile[] = [];
    for (const file of files) if ((await this.folder.findFile(toPath(file.sha256)))?.size !== file.size) missing.push(file);
    return missing;
  };

  readonly put = async ({ sha256 }: SafeCopyFile, { signal, onProgress }: TransferOptions): Promise<Result<FileVerdict, SafeCopyProblem>> => {
    const bytes = await this.store.open(sha256);
    if (bytes === null) return ok('missing');
    try {
      await this.folder.fill(toPath(sha256), (target) => copyInSteps(bytes, target, { signal, onProgress }));
    } catch (failure) {
      if (signal?.aborted === true) return refused({ kind: 'cancelled' });
      // A folder has this name, and is not ours to remove: one file lacks, not the whole copy.
      if (failure instanceof DOMException && failure.name === 'TypeMismatchError') return ok('missing');
      throw failure;
    }
    const verdict = await this.#judge(sha256, {});
    if (verdict !== 'sound') await this.folder.remove(toPath(sha256));
    return ok(verdict);
  };

  readonly verify = async ({ sha256 }: SafeCopyFile, options: TransferOptions): Promise<Result<FileVerdict, SafeCopyProblem>> => {
    try {
      return ok(await this.#judge(sha256, options));
    } catch (failure) {
      if (options.signal?.aborted === true) return refused({ kind: 'cancelled' });
      throw failure;
    }
  };

  readonly bringBack = async ({ sha256 }: SafeCopyFile, options: TransferOptions): Promise<Result<FileVerdict, StorageProblem>> => {
    if ((await this.store.findMissing([sha256])).length === 0) return ok('sound');
    try {
      const verdict = await this.#judge(sha256, options.signal === undefined ? {} : { signal: options.signal });
      const file = verdict === 'sound' ? await this.folder.findFile(toPath(sha256)) : null;
      if (file === null) return ok(verdict === 'sound' ? 'missing' : verdict);
      const added = await this.store.add(file, options);
      if (!added.ok) return added.problem.kind === 'unreadable' ? ok('damaged') : added;
      return ok(added.value.sha256 === sha256 ? 'sound' : 'damaged');
    } catch (failure) {
      if (options.signal?.aborted === true) return refused({ kind: 'cancelled' });
      throw failure;
    }
  };

  readonly list = async (): Promise<readonly ShelvedFile[]> => {
    const shelved: ShelvedFile[] = [];
    for (const start of await this.folder.list(['evidence'])) {
      if (start.kind !== 'folder' || !/^[0-9a-f]{2}$/.test(start.name)) continue;
      for (const { name } of await this.folder.list(['evidence', start.name])) {
        const file = isSha256(name) && name.startsWith(start.name) ? await this.folder.findFile(toPath(name)) : null;
        if (file !== null && isSha256(name)) shelved.push({ sha256: name, putAt: file.lastModified });
      }
    }
    return shelved;
  };

  readonly remove = (sha256: Sha256): Promise<void> => this.folder.remove(toPath(sha256));

  /** Rejects when cancelled. */
  async #judge(sha256: Sha256, options: TransferOptions): Promise<FileVerdict> {
    const file = await this.folder.findFile(toPath(sha256));
    if (file === null) return 'missing';
    try {
      return (await this.hash(file, options)) === sha256 ? 'sound' : 'damaged';
    } catch (failure) {
      if (options.signal?.aborted === true) throw failure;
      return 'damaged';
    }
  }
}

async function copyInSteps(bytes: Blob, target: FileSystemWritableFileStream, { signal, onProgress }: TransferOptions): Promise<void> {
  for (let at = 0; at < bytes.size; at += stepBytes) {
    signal?.throwIfAborted();
    const end = Math.min(at + stepBytes, bytes.size);
    await target.write(bytes.slice(at, end));
    onProgress?.(end);
  }
  signal?.throwIfAborted();
}
