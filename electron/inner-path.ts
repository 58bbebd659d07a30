import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './durable-files';
import { toErrorCode } from './storage-problem';

/** No name that climbs, hides, or that Windows takes for another: neither dots nor blanks at its end, no colon. */
const plainPart = /^[A-Za-z0-9](?:[A-Za-z0-9 .-]*[A-Za-z0-9-])?$/;

/** Something that is no folder stands where a folder must be: a file, or a link to who knows where. */
export class NotAFolder extends Error {
  readonly code = 'ENOTDIR';
}

/** The path of `parts` below `root`, whatever lies there. Throws for parts that are not plain: a bug. */
export function toInnerPath(root: string, parts: readonly string[]): string {
  return toSteps(root, parts).at(-1) ?? root;
}

/** The path of `parts` below `root`, or null when a folder on the way is missing or is a link. Throws for parts that are not plain: a bug. */
export async function findInnerPath(root: string, parts: readonly string[]): Promise<string | null> {
  const steps = toSteps(root, parts);
  for (const folder of steps.slice(0, -1)) {
    const found = await lstat(folder).catch(() => null);
    if (found?.isDirectory() !== true) return null;
  }
  return steps.at(-1) ?? null;
}

/** Makes the folders of `parts` below `root`, which must be there, and gives their path. Links are never gone through. */
export async function makeInnerFolder(root: string, parts: readonly string[]): Promise<string> {
  let parent: string | null = null;
  for (const folder of toSteps(root, parts)) {
    if (parent !== null) await makeFolder(folder, parent);
    if (!(await lstat(folder)).isDirectory()) throw new NotAFolder('Not a folder');
    parent = folder;
  }
  return parent ?? root;
}

async function makeFolder(folder: string, parent: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (failure) {
    if (toErrorCode(failure) === 'EEXIST') return;
    throw failure;
  }
  await syncFolder(parent);
}

/** `root`, then one step further for each part. */
function toSteps(root: string, parts: readonly string[]): readonly string[] {
  if (!parts.every((part) => plainPart.test(part))) throw new Error('A part of a path inside the safe copies is not plain');
  return [root, ...parts.map((_part, index) => join(root, ...parts.slice(0, index + 1)))];
}
