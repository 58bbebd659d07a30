import { createHash } from 'node:crypto';
import type { Sha256 } from '../../shared/domain/ids';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { StorageProblem, TransferOptions } from '../../shared/platform/platform';
import type { SafeCopyFile, SafeCopyPlace, SafeCopyProblem } from '../../shared/platform/safe-copies';
import type { CopyFolder, CopyPath, EvidenceShelf, FileVerdict, FolderEntry, ShelvedFile } from '../../shared/safe-copies/copy-folder';
import type { FakeEvidenceFiles } from './fake-evidence-files';

export const digestOf = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256;

/** A folder for safe copies in memory, with the handles that a test needs. */
export class MemoryCopyFolder implements CopyFolder {
  /** Whole files by their path, with `/` between the parts. */
  readonly files = new Map<string, Uint8Array>();
  /** Every path written or removed, in order. */
  readonly written: string[] = [];
  state: SafeCopyPlace['state'] = 'ready';
  freeBytes = Infinity;
  /** Thrown by the next write instead of writing. */
  nextFailure: Error | null = null;

  readonly findState = async (): Promise<SafeCopyPlace['state']> => this.state;
  readonly readFreeBytes = async (): Promise<number> => this.freeBytes;
  readonly sweep = async (): Promise<void> => undefined;
  readonly toProblem = (failure: unknown): SafeCopyProblem => ({ kind: 'storage-failed', detail: failure instanceof Error ? failure.message : 'unknown' });

  readonly list = async (folder: CopyPath): Promise<readonly FolderEntry[]> => {
    if (this.state === 'missing') return [];
    const prefix = folder.map((part) => `${part}/`).join('');
    const entries = new Map<string, FolderEntry>();
    for (const [path, { length }] of this.files) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      entries.set(name, rest.length > 0 ? { name, kind: 'folder', size: 0 } : { name, kind: 'file', size: length });
    }
    return [...entries.values()];
  };

  readonly read = async (file: CopyPath, limit: number): Promise<Uint8Array | null> => (this.state === 'missing' ? null : (this.files.get(file.join('/'))?.slice(0, limit) ?? null));

  readonly write = async (file: CopyPath, bytes: Uint8Array): Promise<void> => {
    const failure = this.nextFailure;
    this.nextFailure = null;
    if (failure !== null) throw failure;
    this.written.push(file.join('/'));
    this.files.set(file.join('/'), bytes.slice());
  };

  readonly remove = async (file: CopyPath): Promise<void> => void this.files.delete(file.join('/'));
}

/** Evidence beside the copies, kept in the same memory as they are. */
export class MemoryShelf implements EvidenceShelf {
  readonly putAt = new Map<Sha256, number>();

  constructor(
    private readonly folder: MemoryCopyFolder,
    private readonly store: FakeEvidenceFiles,
    private readonly now: () => Date,
  ) {}

  readonly findMissing = async (files: readonly SafeCopyFile[]): Promise<readonly SafeCopyFile[]> => files.filter(({ sha256, size }) => this.#get(sha256)?.length !== size);

  readonly put = async (file: SafeCopyFile, { signal, onProgress }: TransferOptions): Promise<Result<FileVerdict, SafeCopyProblem>> => {
    const bytes = this.store.kept.get(file.sha256);
    if (bytes === undefined) return ok('missing');
    onProgress?.(Math.floor(bytes.length / 2));
    await Promise.resolve();
    if (signal?.aborted === true) return refused({ kind: 'cancelled' });
    if (digestOf(bytes) !== file.sha256) return ok('damaged');
    await this.folder.write(['evidence', file.sha256.slice(0, 2), file.sha256], bytes);
    this.putAt.set(file.sha256, this.now().getTime());
    onProgress?.(bytes.length);
    return ok('sound');
  };

  readonly verify = async ({ sha256 }: SafeCopyFile): Promise<Result<FileVerdict, SafeCopyProblem>> => ok(this.#judge(sha256));

  readonly bringBack = async ({ sha256 }: SafeCopyFile, options: TransferOptions): Promise<Result<FileVerdict, StorageProblem>> => {
    if (this.store.kept.has(sha256)) return ok('sound');
    const bytes = this.#get(sha256);
    const verdict = this.#judge(sha256);
    if (bytes === undefined || verdict !== 'sound') return ok(verdict);
    const added = await this.store.add(new File([bytes.slice()], sha256), options);
    return added.ok ? ok('sound') : added;
  };

  readonly list = async (): Promise<readonly ShelvedFile[]> => [...this.putAt].map(([sha256, putAt]) => ({ sha256, putAt }));

  readonly remove = async (sha256: Sha256): Promise<void> => {
    this.putAt.delete(sha256);
    await this.folder.remove(['evidence', sha256.slice(0, 2), sha256]);
  };

  #judge(sha256: Sha256): FileVerdict {
    const bytes = this.#get(sha256);
    if (bytes === undefined) return 'missing';
    return digestOf(bytes) === sha256 ? 'sound' : 'damaged';
  }

  #get(sha256: Sha256): Uint8Array | undefined {
    return this.folder.state === 'missing' ? undefined : this.folder.files.get(`evidence/${sha256.slice(0, 2)}/${sha256}`);
  }
}
