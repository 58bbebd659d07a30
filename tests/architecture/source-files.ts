import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export type SourceFile = { readonly file: string; readonly text: string };

/** Paths are relative to the project's root, with forward slashes. */
export function readFiles(folders: readonly string[], pattern: RegExp): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && pattern.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !file.includes('node_modules/') && !file.includes('fixtures/'))
      .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
  );
}

export const sourceFolders = ['shared', 'electron', 'renderer', 'cli'] as const;
