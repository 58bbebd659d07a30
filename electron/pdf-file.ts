import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { ok, refused, type Result } from '../shared/domain/result';
import type { DocumentProblem, MadeDocument } from '../shared/platform/documents';
import { syncFolder } from './durable-files';
import { toErrorCode } from './storage-problem';

/**
 * Puts a PDF where the person wants it: a hidden file beside it, flushed, then renamed over the target. On any refusal an
 * older file is as it was and nothing half-written stays. Names like the bundle writer's, which removes old ones.
 */
export async function writePdfFile(target: string, bytes: Uint8Array): Promise<Result<Omit<MadeDocument, 'token'>, DocumentProblem>> {
  const folder = path.dirname(target);
  const part = path.join(folder, `.${randomUUID()}.carrel-part`);
  try {
    await writePart(part, bytes);
    await rename(part, target);
  } catch (failure) {
    await rm(part, { force: true }).catch(() => undefined);
    return refused(toDocumentProblem(failure));
  }
  // It is in place by now: whatever a flush says, it is no reason to say that it failed.
  await syncFolder(folder).catch(() => undefined);
  return ok({ fileName: path.basename(target), size: bytes.byteLength });
}

async function writePart(part: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(part, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function toDocumentProblem(failure: unknown): DocumentProblem {
  const code = toErrorCode(failure);
  // Codes only: a message could hold a path, and paths never leave the main process.
  return code === 'ENOSPC' || code === 'EDQUOT' ? { kind: 'disk-full' } : { kind: 'write-failed', detail: code };
}
