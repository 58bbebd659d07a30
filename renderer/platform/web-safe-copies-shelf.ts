import type { Sha256 } from '../../shared/domain/ids';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { EvidenceFiles, StorageProblem, TransferOptions } from '../../shared/platform/platform';
import type { SafeCopyFile, SafeCopyProblem } from '../../shared/platform/safe-copies';
import type { EvidenceShelf, FileVerdict, ShelvedFile } from '../../shared/safe-copies/copy-folder';

/**
 * Evidence of the copies in this browser. Its bytes are not doubled: they lie in a database of their own, apart from every
 * portfolio's, and the copies name them by digest (decision 0015).
 */
export class SharedEvidenceShelf implements EvidenceShelf {
  constructor(private readonly evidenceFiles: Pick<EvidenceFiles, 'findMissing' | 'verify'>) {}

  readonly findMissing = async (files: readonly SafeCopyFile[]): Promise<readonly SafeCopyFile[]> => {
    const missing = new Set(await this.evidenceFiles.findMissing(files.map(({ sha256 }) => sha256)));
    return files.filter(({ sha256 }) => missing.has(sha256));
  };

  /** There is only the one store: what lacks in it can't be had from it. */
  readonly put = async ({ sha256 }: SafeCopyFile): Promise<Result<FileVerdict, SafeCopyProblem>> => ok(await this.#find(sha256));

  readonly verify = async ({ sha256 }: SafeCopyFile, options: TransferOptions): Promise<Result<FileVerdict, SafeCopyProblem>> => {
    try {
      return ok(await this.evidenceFiles.verify(sha256, options));
    } catch (failure) {
      if (options.signal?.aborted === true) return refused({ kind: 'cancelled' });
      throw failure;
    }
  };

  readonly bringBack = async ({ sha256 }: SafeCopyFile): Promise<Result<FileVerdict, StorageProblem>> => ok(await this.#find(sha256));

  readonly list = (): Promise<readonly ShelvedFile[]> => Promise.resolve([]);

  readonly remove = (): Promise<void> => Promise.resolve();

  async #find(sha256: Sha256): Promise<FileVerdict> {
    return (await this.evidenceFiles.findMissing([sha256])).length > 0 ? 'missing' : 'sound';
  }
}
