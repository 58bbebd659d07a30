import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../fixtures/evidence');

/** Paths of every file of tests/fixtures/evidence; its list is no evidence. */
export const evidenceFiles: readonly string[] = readdirSync(folder)
  .filter((name) => name !== 'index.json')
  .sort()
  .map((name) => path.join(folder, name));

export function evidenceFile(name: string): string {
  return path.join(folder, name);
}
