import type { PortfolioId } from '../domain/ids';
import type { SafeCopy, SafeCopyPlaceId } from '../platform/safe-copies';
import { maxCopyBytes, maxHeadBytes, parseCopyHead, type CopyHead } from './copy-file';
import type { CopyFolder, FolderEntry } from './copy-folder';
import { isNamedAfter, isPortfolioFolder, parseCopyName, toCopyId } from './copy-name';
import { sumSizes } from './go-through-files';

export type FoundCopy = { readonly name: string; /** Bytes of the file. */ readonly size: number; readonly head: CopyHead };

export type FoundCopies = {
  readonly copies: readonly FoundCopy[];
  /** False when something may be a copy and could not be read as one: a newer format, damage, a name that was changed. */
  readonly isComplete: boolean;
};

/** Long enough for the first line of nearly every copy; bytes. */
const usualHeadBytes = 64 * 1024;

/** Every copy of every portfolio in one place, in no order. Throws what the folder throws. */
export async function findAllCopies(folder: CopyFolder): Promise<FoundCopies> {
  const found: FoundCopies[] = [];
  for (const { name, kind } of await folder.list([])) {
    if (kind === 'folder' && isPortfolioFolder(name)) found.push(await findCopiesOf(folder, name));
  }
  return { copies: found.flatMap(({ copies }) => copies), isComplete: found.every(({ isComplete }) => isComplete) };
}

async function findCopiesOf(folder: CopyFolder, portfolioId: PortfolioId): Promise<FoundCopies> {
  const copies: FoundCopy[] = [];
  let isComplete = true;
  for (const entry of await folder.list([portfolioId])) {
    const copy = await readEntry(folder, portfolioId, entry);
    if (copy !== null) copies.push(copy);
    // An empty file is a name that a crash left without content; it names no evidence.
    else if (entry.size > 0 && entry.name.toLowerCase().endsWith('.json')) isComplete = false;
  }
  return { copies, isComplete };
}

/** The names of a portfolio's copies by their moment, newest first, without a look inside. */
export async function listCopyNames(folder: CopyFolder, portfolioId: PortfolioId): Promise<readonly { readonly entry: FolderEntry; readonly madeAt: number }[]> {
  const entries = await folder.list([portfolioId]);
  return entries
    .flatMap((entry) => {
      const parsed = entry.kind === 'file' && entry.size > 0 ? parseCopyName(entry.name) : null;
      return parsed === null ? [] : [{ entry, madeAt: parsed.madeAt }];
    })
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** Null for whatever is not a whole copy of this portfolio under its own name. The digest is not compared. */
export async function readEntry(folder: CopyFolder, portfolioId: PortfolioId, entry: FolderEntry): Promise<FoundCopy | null> {
  if (entry.kind !== 'file' || parseCopyName(entry.name) === null || entry.size > maxCopyBytes) return null;
  const path = [portfolioId, entry.name];
  let start = await folder.read(path, usualHeadBytes);
  let read = start === null ? null : parseCopyHead(start, entry.size);
  if (read === null && start !== null && !start.includes(0x0a) && entry.size > usualHeadBytes) {
    start = await folder.read(path, maxHeadBytes);
    read = start === null ? null : parseCopyHead(start, entry.size);
  }
  if (read === null || read.head.portfolioId !== portfolioId || !isNamedAfter(entry.name, read.head.madeAt)) return null;
  return { name: entry.name, size: entry.size, head: read.head };
}

export function toSafeCopy(place: SafeCopyPlaceId, { name, size, head }: FoundCopy): SafeCopy {
  const { portfolioId, title, madeAt, evidence } = head;
  return { id: toCopyId({ place, portfolioId, name }), place, portfolioId, title, madeAt, files: evidence.length, bytes: size + sumSizes(evidence) };
}
