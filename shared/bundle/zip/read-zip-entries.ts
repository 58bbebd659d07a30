import { READ_LIMITS } from '../read-limits';
import type { ReadLimits } from '../read-limits';
import type { RandomAccess } from './byte-ports';
import { checkLocalHeaders } from './check-local-headers';
import { checkEntryTree } from './entry-tree';
import { readDirectory } from './read-directory';
import { readEndRecord } from './read-end-record';
import type { LocatedEntry } from './zip-entry';

/**
 * Reads what a zip says it holds and checks everything that can be checked without inflating: BUNDLE.md, "Rules for
 * reading". Entries come in the directory's order. Throws `BundleRefusalError`.
 */
export async function readZipEntries(access: RandomAccess, limits: ReadLimits = READ_LIMITS): Promise<readonly LocatedEntry[]> {
  const extent = await readEndRecord(access);
  const entries = await readDirectory(access, extent, limits);
  checkEntryTree(entries);
  return checkLocalHeaders(access, entries, extent.offset);
}
