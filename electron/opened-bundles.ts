import { randomUUID } from 'node:crypto';
import { basename, extname, resolve } from 'node:path';
import type { OpenedBundleTicket } from '../shared/host/contract';

/** Bundles that the system asked Carrel to open. The page gets a ticket and a name; the path stays here. */
export class OpenedBundles {
  readonly #waiting: OpenedBundleTicket[] = [];
  readonly #paths = new Map<string, string>();

  /** Takes note of a file; false when it can't be a bundle. */
  offer(path: string): boolean {
    if (extname(path).toLowerCase() !== '.zip') return false;
    const token = randomUUID();
    this.#paths.set(token, path);
    this.#waiting.push({ token, name: basename(path) });
    return true;
  }

  take(): OpenedBundleTicket | null {
    return this.#waiting.shift() ?? null;
  }

  /** Good for one reading. */
  takePath(token: string): string | null {
    const path = this.#paths.get(token) ?? null;
    this.#paths.delete(token);
    return path;
  }
}

/** What may be files among a program's arguments: the program itself and switches are left out. */
export function toFileArguments(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .slice(1)
    .filter((arg) => !arg.startsWith('-'))
    .map((arg) => resolve(workingFolder, arg));
}
