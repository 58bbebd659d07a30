import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const spellingLanguages: readonly string[] = ['en-US'];

/** Chromium looks for the file under the version that it was built with, and would ask for it on the network otherwise (decision 0014). */
const names: readonly string[] = ['en-US-10-1.bdic', 'en-US-10-2.bdic'];

/**
 * Puts the dictionary that ships with Carrel where Chromium looks for one. Must run before the app is ready: the first
 * session loads its dictionaries by itself. True when it is there.
 *
 * @param source the dictionary; may lie inside an asar archive
 */
export function placeSpellingDictionary(source: string, userData: string): boolean {
  try {
    const folder = join(userData, 'Dictionaries');
    const { size } = statSync(source);
    const missing = names.filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size !== size);
    if (missing.length === 0) return true;
    mkdirSync(folder, { recursive: true });
    const bytes = readFileSync(source);
    for (const name of missing) {
      writeFileSync(join(folder, `${name}.part`), bytes);
      renameSync(join(folder, `${name}.part`), join(folder, name));
    }
    return true;
  } catch {
    // Spelling is checked when it can be; a disk that is full must not keep Carrel from starting.
    return false;
  }
}
