import { constants } from 'node:fs';
import { copyFile, link, lstat, mkdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { PlaceProblemError } from './place-problem';

/** `folder` and `target` are absolute, `target` inside `folder`; `name` is what a person is told. */
export type Place = { readonly folder: string; readonly target: string; readonly name: string };

export type Placing = {
  /** Makes the folder when it is missing. @returns its real place */
  readonly openFolder: (folder: string) => Promise<string>;
  /** Throws `PlaceProblemError` when something that must stay is in the place. */
  readonly checkTarget: (place: Place) => Promise<void>;
  /** Moves a finished file into its place. */
  readonly place: (part: string, place: Place) => Promise<void>;
  /** Removes what this run put where nothing was, folders included. */
  readonly takeBack: () => Promise<void>;
};

/** Remembers what it makes, so that a run that fails leaves nothing behind. */
export function createPlacing(isReplacing: boolean): Placing {
  const madeFiles: string[] = [];
  const madeFolders: string[] = [];
  const makeFolders = async (folder: string): Promise<void> => {
    if ((await lstat(folder).catch(() => null)) !== null) return;
    await makeFolders(path.dirname(folder));
    await mkdir(folder);
    madeFolders.push(folder);
  };
  return {
    async openFolder(folder) {
      await makeFolders(path.resolve(folder));
      return realpath(folder);
    },
    async checkTarget({ folder, target, name }) {
      await checkFolders(folder, { target, name });
      const found = await lstat(target).catch(() => null);
      if (found === null) return;
      if (found.isDirectory()) throw new PlaceProblemError({ kind: 'in-the-way', target: name });
      if (!isReplacing) throw new PlaceProblemError({ kind: 'exists', target: name });
    },
    async place(part, { folder, target, name }) {
      await makeFolders(path.dirname(target));
      await checkFolders(folder, { target, name });
      if (isReplacing && (await lstat(target).catch(() => null)) !== null) return rename(part, target);
      await moveNew(part, target, name);
      madeFiles.push(target);
    },
    async takeBack() {
      for (const file of madeFiles) await rm(file, { force: true }).catch(() => undefined);
      // Innermost first; one in which something else lies by now stays.
      for (const folder of madeFolders.reverse()) await rmdir(folder).catch(() => undefined);
    },
  };
}

/** A link in the way would lead out of the folder. */
async function checkFolders(folder: string, { target, name }: Pick<Place, 'target' | 'name'>): Promise<void> {
  for (let parent = path.dirname(target); parent.length > folder.length; parent = path.dirname(parent)) {
    const found = await lstat(parent).catch(() => null);
    if (found !== null && !found.isDirectory()) throw new PlaceProblemError({ kind: 'in-the-way', target: name });
  }
}

/** Unlike a rename, a link refuses to take the place of a file that appeared a moment ago. */
async function moveNew(part: string, target: string, name: string): Promise<void> {
  try {
    // Memory sticks know no links: there the file is copied, just as carefully.
    await link(part, target).catch((cause: unknown) => {
      if (isCode(cause, 'EEXIST')) throw cause;
      return copyFile(part, target, constants.COPYFILE_EXCL);
    });
  } catch (cause) {
    throw isCode(cause, 'EEXIST') ? new PlaceProblemError({ kind: 'exists', target: name }) : cause;
  }
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
