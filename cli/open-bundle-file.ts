import { openFileAccess } from '../electron/file-access';
import { nodeBytes } from '../electron/node-bytes';
import type { BundleRefusal } from '../shared/bundle/bundle-refusal';
import { openBundle, verifyBundle } from '../shared/bundle/read-bundle';
import type { BundleSummary } from '../shared/bundle/read-bundle';
import { ok } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';

export type VerifiedBundle = { readonly summary: BundleSummary; readonly size: number };

/** Reads a bundle from its first byte to its last. Null when there is no such file to read. */
export async function openBundleFile(path: string): Promise<Result<VerifiedBundle, BundleRefusal> | null> {
  const file = await openFileAccess(path).catch(() => null);
  if (file === null) return null;
  try {
    const opened = await openBundle(file, nodeBytes);
    if (!opened.ok) return opened;
    const verified = await verifyBundle(opened.value);
    return verified.ok ? ok({ summary: opened.value.summary, size: file.size }) : verified;
  } finally {
    await file.close();
  }
}
