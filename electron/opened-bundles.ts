import { randomUUID } from 'node:crypto';
import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenedBundleTicket } from '../shared/host/contract';

/** More than a person would open at once; a program that starts Carrel over and over fills no memory. */
const maxWaiting = 20;

/** Bundles that the system asked Carrel to open. The page gets a ticket and a name; the path stays here. */
export class OpenedBundles {
  readonly #waiting: OpenedBundleTicket[] = [];
  readonly #paths = new Map<string, string>();

  /** Takes note of a file, there or not: the page says so when it is not. False when it can't be a bundle. */
  offer(path: string): boolean {
    if (extname(path).toLowerCase() !== '.zip' || this.#waiting.length >= maxWaiting) return false;
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

export type StartArguments = {
  readonly argv: readonly string[];
  readonly workingFolder: string;
  /** When not, the first argument that is no switch is the folder of the application. */
  readonly isPackaged: boolean;
};

/** What may be files among a program's arguments. Left out: the program itself, switches up to `--`, addresses of anything but files. */
export function toFileArguments({ argv, workingFolder, isPackaged }: StartArguments): readonly string[] {
  const [, ...rest] = argv;
  const end = rest.indexOf('--');
  const before = (end === -1 ? rest : rest.slice(0, end)).filter((arg) => !arg.startsWith('-'));
  const named = isPackaged ? before : before.slice(1);
  const after = end === -1 ? [] : rest.slice(end + 1);
  return [...named, ...after].flatMap((arg) => toPath(arg, workingFolder) ?? []);
}

function toPath(arg: string, workingFolder: string): string | null {
  if (arg === '' || arg.includes('\0')) return null;
  // Two letters at least: `C:\` is a drive and no scheme.
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(arg)) return resolve(workingFolder, arg);
  try {
    const url = new URL(arg);
    // A host in it would be another computer, which nobody chose by opening a file.
    return url.protocol === 'file:' && url.host === '' ? fileURLToPath(url) : null;
  } catch {
    return null;
  }
}
