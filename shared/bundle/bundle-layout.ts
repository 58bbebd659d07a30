import { BundleRefusalError } from './bundle-refusal';
import type { LocatedEntry } from './zip/zip-entry';

export type BundleLayout = {
  readonly topFolder: string;
  /** Files by their path inside the top-level folder; folders are left out. */
  readonly files: ReadonlyMap<string, LocatedEntry>;
  /** A Mac packed the bundle again and left its own folder beside it. */
  readonly hasSystemFiles: boolean;
};

const MAC_FOLDER = '__MACOSX/';

/** A bundle is exactly one top-level folder. Throws `several-roots`. */
export function toBundleLayout(entries: readonly LocatedEntry[]): BundleLayout {
  const own = entries.filter((entry) => !entry.path.startsWith(MAC_FOLDER));
  const files = new Map<string, LocatedEntry>();
  let topFolder: string | null = null;
  for (const entry of own) {
    const slash = entry.path.indexOf('/');
    if (slash === -1) throw new BundleRefusalError('several-roots', entry.path);
    topFolder ??= entry.path.slice(0, slash);
    if (entry.path.slice(0, slash) !== topFolder) throw new BundleRefusalError('several-roots', entry.path);
    if (!entry.isFolder) files.set(entry.path.slice(slash + 1), entry);
  }
  if (topFolder === null) throw new BundleRefusalError('several-roots');
  return { topFolder, files, hasSystemFiles: own.length < entries.length };
}
