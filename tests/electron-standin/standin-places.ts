import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of everything that a test's person has: no path of the real person's is ever used. */
export const userDataFolder = process.argv.find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? '';

const chosen = new Map<string, string>();

export function setPlace(name: string, path: string): void {
  chosen.set(name, path);
}

export function toPlace(name: string): string {
  if (userDataFolder === '') throw new Error('The stand-in needs --user-data-dir');
  const path = chosen.get(name) ?? toDefaultPlace(name);
  mkdirSync(path, { recursive: true });
  return path;
}

function toDefaultPlace(name: string): string {
  if (name === 'userData' || name === 'sessionData') return userDataFolder;
  if (name === 'documents') return process.env['STANDIN_DOCUMENTS'] ?? join(dirname(userDataFolder), 'documents');
  if (['home', 'desktop', 'downloads', 'pictures', 'temp', 'logs', 'appData'].includes(name)) return join(dirname(userDataFolder), name);
  throw new Error(`The Electron stand-in does not model app.getPath('${name}')`);
}

/** package.json of the application: beside `dist`, or the root of an unpacked package. */
export function readAppPackage(): { readonly version: string; readonly folder: string } {
  const folder = join(dirname(process.argv[1] ?? ''), '..', '..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { version, folder };
}
