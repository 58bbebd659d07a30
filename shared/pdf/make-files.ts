import { ok, refused } from '../domain/result';
import type { Result } from '../domain/result';
import type { FilesProblem, FilesTask, ItemProblem, MadeFile, MakeFiles, Redraw } from './files-task';
import { makePieces, type Piece } from './make-pieces';
import { planGroups } from './merge-groups';
import { mergePdfs } from './merge-pdfs';

/** Joining adds a bookmark and takes the pages' common objects together: a little more or less than the sum. */
const JOIN_BYTES = 4_096;
const TRIES = 4;

/**
 * Makes the files that a recipient takes, within all their limits, or says what stands in the way: every item that is
 * wrong by name, never only the first. The same task gives the same bytes. @param redraw what only the host can do
 */
export function createMakeFiles(redraw: Redraw): MakeFiles {
  return async (task, { onProgress, signal } = {}) => {
    const pieces: Piece[] = [];
    const problems: ItemProblem[] = [];
    for (const [index, item] of task.items.entries()) {
      signal?.throwIfAborted();
      const made = await makePieces(item, { ...task, limit: task.limits.maxFileBytes ?? Infinity, redraw });
      if ('kind' in made) problems.push(made);
      else pieces.push(...made);
      onProgress?.(index + 1);
    }
    if (problems.length > 0) return refused({ kind: 'items', problems });
    signal?.throwIfAborted();
    const joined = await joinPieces(pieces, task);
    return joined.ok ? checkTotal(joined.value, task) : joined;
  };
}

/** What comes out is measured: when a joined file is larger than its parts together, it is tried again with more room. */
async function joinPieces(pieces: readonly Piece[], task: FilesTask): Promise<Result<readonly MadeFile[], FilesProblem>> {
  const { maxFileBytes, maxFiles } = task.limits;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const room = 1 + attempt * 0.05;
    const groups = planGroups(pieces.map((piece) => toGroupable(piece, room)), { maxFileBytes, maxFiles });
    if (groups === null) return refused({ kind: 'too-many', files: pieces.length, limit: maxFiles ?? 0 });
    const files: MadeFile[] = [];
    for (const group of groups) files.push(await toFile(group.flatMap((index) => pieces[index] ?? []), task));
    if (files.every((file) => file.blob.size <= (maxFileBytes ?? Infinity))) return ok(files);
  }
  return refused({ kind: 'too-many', files: pieces.length, limit: maxFiles ?? 0 });
}

function toGroupable({ item, size, isPdf }: Piece, room: number): { readonly size: number; readonly canJoin: boolean; readonly staysAlone: boolean } {
  return { size: Math.ceil(size * room) + JOIN_BYTES, canJoin: isPdf, staysAlone: item.isPortfolio };
}

async function toFile(pieces: readonly Piece[], task: FilesTask): Promise<MadeFile> {
  const [first, ...others] = pieces;
  if (first === undefined) throw new Error('A file of nothing.');
  const { item } = first;
  const isCut = first.part !== null && others.length === 0;
  const more = new Set(others.map((piece) => piece.item.id)).size - (others.some((piece) => piece.item.id === item.id) ? 1 : 0);
  const content = others.length === 0 ? first.content : await joinAll(pieces, task);
  return {
    title: item.title,
    more,
    extension: first.isPdf ? 'pdf' : item.extension,
    part: isCut ? String(first.part) : '',
    blob: content instanceof Uint8Array ? new Blob([content as Uint8Array<ArrayBuffer>], { type: first.isPdf ? 'application/pdf' : '' }) : content,
  };
}

function joinAll(pieces: readonly Piece[], task: FilesTask): Promise<Uint8Array> {
  const items = pieces.map(({ item, part, content }) => {
    if (!(content instanceof Uint8Array)) throw new Error('Only PDF can be joined.');
    return { title: part === null ? item.title : `${item.title}, part ${part}`, bytes: content, isBase: item.isPortfolio };
  });
  return mergePdfs(items, task);
}

function checkTotal(files: readonly MadeFile[], { limits }: FilesTask): Result<readonly MadeFile[], FilesProblem> {
  const size = files.reduce((sum, file) => sum + file.blob.size, 0);
  const limit = limits.maxTotalBytes;
  return limit !== null && size > limit ? refused({ kind: 'total-too-large', size, limit }) : ok(files);
}
