import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Bundles named one by one or by their folder. */
export type FoundFiles = {
  readonly files: readonly string[];
  /** Folders that hold no zip, so that nothing is passed over in silence. */
  readonly emptyFolders: readonly string[];
};

/** A folder stands for all zips that lie in it, by name; folders inside it are left alone. */
export async function findBundleFiles(operands: readonly string[]): Promise<FoundFiles> {
  const files: string[] = [];
  const emptyFolders: string[] = [];
  for (const operand of operands) {
    const zips = await readZipsIn(operand);
    if (zips === null) files.push(operand);
    else if (zips.length === 0) emptyFolders.push(operand);
    else files.push(...zips);
  }
  return { files, emptyFolders };
}

/** Null for what is no folder. */
async function readZipsIn(operand: string): Promise<readonly string[] | null> {
  const found = await stat(operand).catch(() => null);
  if (found?.isDirectory() !== true) return null;
  const entries = await readdir(operand, { withFileTypes: true }).catch(() => []);
  const zips = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && entry.name.toLowerCase().endsWith('.zip'));
  return zips.map((entry) => path.join(operand, entry.name)).sort();
}
