import { openFileAccess } from '../electron/file-access';
import { nodeBytes } from '../electron/node-bytes';
import type { BundleRefusal } from '../shared/bundle/bundle-refusal';
import { openBundle, verifyBundle } from '../shared/bundle/read-bundle';
import type { BundleSummary, OpenedBundle } from '../shared/bundle/read-bundle';
import { ok } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import type { Output } from './output';

/** `size` is that of the zip, in bytes. */
export type VerifiedBundle = { readonly summary: BundleSummary; readonly size: number };

export type Reading = {
  readonly path: string;
  /** In the status line: `3 of 40  access.zip`. */
  readonly label: string;
  readonly output: Output;
};

/** Reads a bundle from its first byte to its last. Null when there is no such file to read. */
export function openBundleFile(reading: Reading): Promise<Result<VerifiedBundle, BundleRefusal> | null> {
  return visitBundleFile(reading, ({ summary }, size) => Promise.resolve({ summary, size }));
}

/**
 * Verifies a bundle whole, then hands it to `work` while its file is still open.
 * @returns what `work` gave; why the bundle is refused; null when there is no such file to read
 */
export async function visitBundleFile<T>(
  { path, label, output }: Reading,
  work: (bundle: OpenedBundle, size: number) => Promise<T>,
): Promise<Result<T, BundleRefusal> | null> {
  const file = await openFileAccess(path).catch(() => null);
  if (file === null) return null;
  try {
    const opened = await openBundle(file, nodeBytes, { signal: output.signal });
    if (!opened.ok) return opened;
    const verified = await verifyBundle(opened.value, {
      signal: output.signal,
      onProgress: (_, done, total) => output.showProgress(label, { done, total }),
    });
    return verified.ok ? ok(await work(opened.value, file.size)) : verified;
  } finally {
    await file.close();
  }
}
