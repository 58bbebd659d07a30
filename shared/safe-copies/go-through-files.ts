import type { Sha256 } from '../domain/ids';
import { ok, refused, type Result } from '../domain/result';
import type { TransferOptions } from '../platform/transfer';
import type { SafeCopyFile, SafeCopyFindings } from '../platform/safe-copies';
import type { FileVerdict } from './copy-folder';

type Cancelled = { readonly kind: 'cancelled' };
type Work<Problem> = (file: SafeCopyFile, options: TransferOptions) => Promise<Result<FileVerdict, Problem>>;

/**
 * Does something with one evidence file after the other and collects what can't be had.
 *
 * @param options progress counts the bytes of all `files`, and ends at their sum
 */
export async function goThroughFiles<Problem>(
  files: readonly SafeCopyFile[],
  { signal, onProgress }: TransferOptions,
  work: Work<Problem>,
): Promise<Result<SafeCopyFindings, Problem | Cancelled>> {
  const missing: Sha256[] = [];
  const damaged: Sha256[] = [];
  let before = 0;
  for (const file of files) {
    if (signal?.aborted === true) return refused({ kind: 'cancelled' });
    const report = (bytesDone: number): void => onProgress?.(before + Math.min(bytesDone, file.size));
    const verdict = await work(file, signal === undefined ? { onProgress: report } : { signal, onProgress: report });
    if (!verdict.ok) return verdict;
    if (verdict.value === 'missing') missing.push(file.sha256);
    if (verdict.value === 'damaged') damaged.push(file.sha256);
    before += file.size;
    onProgress?.(before);
  }
  return ok({ damaged, missing });
}

/** Bytes of all files together. */
export function sumSizes(files: readonly SafeCopyFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** Each file once, in the order of their digests, so that the same evidence is the same list. */
export function toDistinct(files: readonly SafeCopyFile[]): readonly SafeCopyFile[] {
  const byDigest = new Map(files.map(({ sha256, size }) => [sha256, { sha256, size }]));
  return [...byDigest.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}
