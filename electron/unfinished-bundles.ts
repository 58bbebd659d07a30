import { randomUUID } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { readJsonFile, writeJsonFile } from './json-file';
import { toErrorCode } from './storage-problem';

/** What `writeBundleFile` is given by `during`, and nothing else: a changed note must not become a way to remove other files. */
const partPattern = /^\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.carrel-part$/;
/** Of disks that never come back the oldest are forgotten. */
const MOST_NOTES = 100;

/**
 * Remembers the temporary files of exports that are going on, so that after a crash or a power cut the next start
 * removes exactly these, wherever the person exports to. One running Carrel per profile, by the single-instance lock.
 */
export class UnfinishedBundles {
  readonly #notesFile: string;
  #parts: readonly string[] = [];
  /** What the notes held when they were first read: files of earlier runs. */
  #leftBehind: readonly string[] = [];
  /** Notes are written one after another. */
  #turn: Promise<unknown> = Promise.resolve();
  #known: Promise<unknown> | null = null;

  /** @param folder for the notes alone */
  constructor(folder: string) {
    this.#notesFile = join(folder, 'unfinished.json');
  }

  /** Runs an export to `target` with a temporary file that is remembered before it can be there. A note that can't be written stops nothing. */
  async during<T>(target: string, write: (part: string) => Promise<T>): Promise<T> {
    const part = join(dirname(target), `.${randomUUID()}.carrel-part`);
    await this.#note((parts) => [...parts, part]);
    try {
      return await write(part);
    } finally {
      await this.#note((parts) => parts.filter((other) => other !== part));
    }
  }

  /** At the start, before any export: removes what the last run left. What lies on a disk that is away is kept for the next time. */
  async sweep(): Promise<void> {
    await this.#note((parts) => parts);
    for (const part of this.#leftBehind) {
      if (await isSettled(part)) await this.#note((parts) => parts.filter((other) => other !== part));
    }
  }

  #note(change: (parts: readonly string[]) => readonly string[]): Promise<void> {
    const run = async (): Promise<void> => {
      await (this.#known ??= this.#readNotes());
      const changed = change(this.#parts);
      if (changed === this.#parts) return;
      this.#parts = changed;
      await writeJsonFile(this.#notesFile, changed.slice(-MOST_NOTES)).catch(() => undefined);
    };
    const done = this.#turn.then(run);
    this.#turn = done;
    return done;
  }

  async #readNotes(): Promise<void> {
    await removeHalfNotes(dirname(this.#notesFile));
    this.#leftBehind = parseNotes(await readJsonFile(this.#notesFile));
    this.#parts = this.#leftBehind;
  }
}

/** A crash while a note was written: before this run has written its first. */
async function removeHalfNotes(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((other) => other.endsWith('.part'))) await rm(join(folder, name), { force: true }).catch(() => undefined);
}

function parseNotes(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((part) => typeof part === 'string').filter((part) => isAbsolute(part) && partPattern.test(basename(part)));
}

/** Removes a temporary file, and never what only has its name. @returns whether there is nothing more to do for it */
async function isSettled(part: string): Promise<boolean> {
  try {
    if ((await lstat(part)).isFile()) await rm(part);
    return true;
  } catch (failure) {
    return toErrorCode(failure) === 'ENOENT' && (await isFolderThere(dirname(part)));
  }
}

async function isFolderThere(folder: string): Promise<boolean> {
  return lstat(folder).then(() => true, () => false);
}
