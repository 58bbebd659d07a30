import type { FileToBring } from '../../shared/bundle/restore';
import type { Sha256 } from '../../shared/domain/ids';
import type { EvidenceFiles, StorageProblem } from '../../shared/platform/platform';

export type BringFilesOptions = {
  /** With the item's name; bytes of all files together. */
  readonly onProgress?: (label: string, bytesDone: number, bytesTotal: number) => void;
  readonly signal?: AbortSignal;
};

export type FilePorts = {
  readonly source: {
    /** The bytes, or null when they can't be had. */
    readonly open: (file: FileToBring) => Promise<Blob | null>;
  };
  readonly evidenceFiles: EvidenceFiles;
};

/**
 * Brings evidence into the store, each file verified against its digest. Stops at the first that can't be had.
 * @param brought gets the digests that were not in the store before, so that they can be taken out again
 */
export async function bringFiles(
  { files, brought }: { readonly files: readonly FileToBring[]; readonly brought: Sha256[] },
  ports: FilePorts,
  { onProgress, signal }: BringFilesOptions,
): Promise<StorageProblem | null> {
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  let bytesBefore = 0;
  for (const file of files) {
    const before = bytesBefore;
    const problem = await bringFile({ file, brought }, ports, { onProgress: (done) => onProgress?.(file.label, before + done, bytesTotal), ...(signal && { signal }) });
    if (problem !== null) return problem;
    bytesBefore += file.size;
  }
  return null;
}

async function bringFile(
  { file, brought }: { readonly file: FileToBring; readonly brought: Sha256[] },
  { source, evidenceFiles }: FilePorts,
  options: { readonly onProgress: (done: number) => void; readonly signal?: AbortSignal },
): Promise<StorageProblem | null> {
  const blob = await source.open(file);
  if (blob === null) return { kind: 'unreadable', name: file.label };
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const added = await evidenceFiles.add(new File([blob], name), options);
  if (!added.ok) return added.problem;
  if (!added.value.wasKnown) brought.push(added.value.sha256);
  return added.value.sha256 === file.sha256 ? null : { kind: 'unreadable', name: file.label };
}
