import { randomUUID } from 'node:crypto';
import { lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BundlePlan } from '../shared/bundle/bundle-plan';
import { verifyWritten, writeBundle } from '../shared/bundle/write-bundle';
import type { BundleFacts, WriteBundlePorts } from '../shared/bundle/write-bundle';
import type { WriteRefusal } from '../shared/bundle/entry-content';
import type { AheadRule } from '../shared/bundle/upcoming-entries';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import type { BundleProblem, BundleWriteOptions, WrittenBundle } from '../shared/platform/platform';
import { syncFolder } from './durable-files';
import { openFileAccess } from './file-access';
import { toFlushingTarget } from './flushing-target';
import { nodeBytes } from './node-bytes';

export type BundleFileRequest = {
  readonly plan: BundlePlan;
  /** Where the person wants it; an older file there stays as it is until the new one has been verified. */
  readonly target: string;
  readonly openEvidence: WriteBundlePorts['openEvidence'];
  /** The temporary file, in the target's folder; one of a name of its own when it is not told. */
  readonly part?: string;
};

/** Hidden, and short and alike for all: the target's own name may be as long as a system allows. */
const isPartName = (name: string): boolean => name.startsWith('.') && name.endsWith('.carrel-part');
const STALE_AFTER_MS = 60 * 60 * 1000;
/** libuv has four threads for reading, writing and deflating; a little more than that keeps them busy. */
const AHEAD: AheadRule = { entries: 6, bytes: 1 << 22 };

/**
 * Writes one bundle: a temporary file beside the target, flushed, opened again and verified, then renamed over the
 * target. Refused, cancelled or failed: the old file is as it was and the temporary file is gone.
 */
export async function writeBundleFile(
  request: BundleFileRequest,
  options: BundleWriteOptions = {},
): Promise<Result<Omit<WrittenBundle, 'token'>, BundleProblem>> {
  const folder = path.dirname(request.target);
  // A name of its own: two exports to one place never write into each other's file.
  const part = request.part ?? path.join(folder, `.${randomUUID()}.carrel-part`);
  try {
    await removeStaleParts(folder);
    const written = await writePart(part, request, options);
    if (!written.ok) return await discard(part, written.problem);
    const damage = await verifyPart(part, written.value, options);
    if (damage !== null) return await discard(part, { kind: 'verify-failed', detail: damage });
    if (options.signal?.aborted === true) return await discard(part, { kind: 'cancelled' });
    await place(part, request.target, options);
    return ok({ fileName: path.basename(request.target), ...written.value });
  } catch (error) {
    return discard(part, toBundleProblem(error));
  }
}

async function writePart(
  part: string,
  { plan, openEvidence }: BundleFileRequest,
  { signal, onProgress }: BundleWriteOptions,
): Promise<Result<BundleFacts, WriteRefusal>> {
  const handle = await open(part, 'wx');
  const target = toFlushingTarget(handle);
  try {
    const written = await writeBundle(plan, { bytes: nodeBytes, target, openEvidence, ahead: AHEAD }, {
      signal,
      onProgress: (item, bytesDone, bytesTotal) => onProgress?.({ item, step: 'writing', bytesDone, bytesTotal }),
    });
    if (written.ok) await target.sync();
    return written;
  } finally {
    await target.settle();
    await handle.close();
  }
}

async function verifyPart(part: string, facts: BundleFacts, { onProgress }: BundleWriteOptions): Promise<string | null> {
  onProgress?.({ item: '', step: 'verifying', bytesDone: facts.size, bytesTotal: facts.size });
  const file = await openFileAccess(part);
  try {
    return await verifyWritten(file, nodeBytes, facts);
  } finally {
    await file.close();
  }
}

async function place(part: string, target: string, { onProgress }: BundleWriteOptions): Promise<void> {
  const { size } = await stat(part);
  onProgress?.({ item: '', step: 'placing', bytesDone: size, bytesTotal: size });
  await rename(part, target);
  // The bundle is in place and verified by now: whatever a flush says, it is no reason to say that it failed.
  await syncFolder(path.dirname(target)).catch(() => undefined);
}

/** What interrupted exports left and nobody writes any more. What can't be removed (another person's) is no failure. */
async function removeStaleParts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isPartName)) {
    const file = path.join(folder, name);
    const found = await lstat(file).catch(() => null);
    if (found?.isFile() === true && Date.now() - found.mtimeMs > STALE_AFTER_MS) await rm(file, { force: true }).catch(() => undefined);
  }
}

async function discard(part: string, problem: BundleProblem): Promise<Result<never, BundleProblem>> {
  await rm(part, { force: true }).catch(() => undefined);
  return refused(problem);
}

function toBundleProblem(error: unknown): BundleProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full' };
  // Codes only: a message could hold a path, and paths never leave the main process.
  return { kind: 'write-failed', detail: code === '' && error instanceof Error ? error.name : code };
}
