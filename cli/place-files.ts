import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BundleRefusalError } from '../shared/bundle/bundle-refusal';
import { checkEntryName } from '../shared/bundle/zip/entry-names';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import { PlaceProblemError } from './place-problem';
import type { PlaceProblem } from './place-problem';
import { createPlacing } from './placing';

export type FileToPlace = {
  /** Inside the folder, with forward slashes. */
  readonly target: string;
  /** Bytes. */
  readonly size: number;
  readonly read: (signal: AbortSignal) => AsyncIterable<Uint8Array>;
};

export type PlaceOptions = {
  readonly folder: string;
  readonly isReplacing: boolean;
  readonly signal: AbortSignal;
  /** Bytes. */
  readonly onProgress: (done: number, total: number) => void;
};

/**
 * Writes all files or none: each into a hidden folder first, and only when every one is there, into its place. What
 * was in a place stays unless it is to be replaced; nothing is ever written outside the folder, not through a link either.
 */
export async function placeFiles(files: readonly FileToPlace[], options: PlaceOptions): Promise<Result<null, PlaceProblem>> {
  if (files.length === 0) return refused({ kind: 'nothing-to-place' });
  const placing = createPlacing(options.isReplacing);
  try {
    const folder = await placing.openFolder(options.folder);
    const plan = files.map((file) => ({ file, target: toTarget(folder, file.target) }));
    for (const { file, target } of plan) await placing.checkTarget({ folder, target, name: file.target });
    const parts = path.join(folder, `.${randomUUID()}.carrel-part`);
    try {
      await mkdir(parts);
      await writeParts(parts, files, options);
      for (const [index, { target, file }] of plan.entries()) {
        if (options.signal.aborted) throw new PlaceProblemError({ kind: 'stopped' });
        await placing.place(path.join(parts, String(index)), { folder, target, name: file.target });
      }
    } finally {
      await rm(parts, { recursive: true, force: true });
    }
    return ok(null);
  } catch (error) {
    await placing.takeBack();
    return refused(options.signal.aborted ? { kind: 'stopped' } : toProblem(error));
  }
}

/** The reader has refused unsafe names long before; this is where a mistake there would do its harm, so it is asked again. */
function toTarget(folder: string, name: string): string {
  const target = path.join(folder, ...name.split('/'));
  if (checkEntryName(name) !== null || !target.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)) {
    throw new PlaceProblemError({ kind: 'in-the-way', target: name });
  }
  return target;
}

async function writeParts(folder: string, files: readonly FileToPlace[], { signal, onProgress }: PlaceOptions): Promise<void> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [index, { read }] of files.entries()) {
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const bytes of read(signal)) {
        done += bytes.length;
        onProgress(done, total);
        yield bytes;
      }
    };
    await pipeline(counted, createWriteStream(path.join(folder, String(index)), { flags: 'wx' }), { signal });
  }
}

function toProblem(error: unknown): PlaceProblem {
  if (error instanceof PlaceProblemError) return error.problem;
  if (error instanceof BundleRefusalError) return { kind: 'changed' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full' };
  return { kind: 'write-failed', detail: code === '' && error instanceof Error ? error.name : code };
}
