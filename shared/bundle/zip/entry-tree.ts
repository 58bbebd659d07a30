import { BundleRefusalError } from '../bundle-refusal';
import type { ZipEntry } from './zip-entry';

type Node = { readonly path: string; isFolder: boolean; isListed: boolean };

/**
 * Refuses entries that would meet in one place on some system: the same name twice, names that differ only by case or
 * by Unicode normalisation (their folders too), and a path that is both a file and a folder.
 */
export function checkEntryTree(entries: readonly ZipEntry[]): void {
  const nodes = new Map<string, Node>();
  for (const entry of entries) {
    const path = entry.isFolder ? entry.path.slice(0, -1) : entry.path;
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) meet(nodes, path.slice(0, at), true);
    const node = meet(nodes, path, entry.isFolder);
    if (node.isListed) throw new BundleRefusalError('duplicate', path);
    node.isListed = true;
  }
}

function meet(nodes: Map<string, Node>, path: string, isFolder: boolean): Node {
  const key = toFoldedKey(path);
  const known = nodes.get(key);
  if (known === undefined) {
    const node = { path, isFolder, isListed: false };
    nodes.set(key, node);
    return node;
  }
  if (known.path !== path) {
    const isNormalisation = known.path.normalize('NFC') === path.normalize('NFC');
    throw new BundleRefusalError(isNormalisation ? 'normalisation-twins' : 'case-twins', path);
  }
  if (known.isFolder !== isFolder) throw new BundleRefusalError('file-and-folder', path);
  return known;
}

/** Upper case first, so that full foldings such as sharp s meet too. */
function toFoldedKey(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
