import type { Sha256 } from '../domain/ids';
import type { CopyFolder } from './copy-folder';
import { findAllCopies } from './find-copies';

/** Which of these a copy in the folder names. All of them when not every copy can be read: then nobody knows. */
export async function findNamedEvidence(folder: CopyFolder, digests: readonly Sha256[]): Promise<ReadonlySet<Sha256>> {
  const found = await findAllCopies(folder).catch(() => null);
  if (found?.isComplete !== true) return new Set(digests);
  const named = new Set(found.copies.flatMap(({ head }) => head.evidence.map(({ sha256 }) => sha256)));
  return new Set(digests.filter((sha256) => named.has(sha256)));
}
