import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the fixtures are: FIXTURES_DIR, tests/fixtures, or beside the project; null when in none of these. */
export function findFixtures(folder: string): string | null {
  const candidates = [process.env.FIXTURES_DIR, path.join(root, 'tests/fixtures'), path.join(root, '../shared/fixtures')];
  const found = candidates.find((candidate) => candidate !== undefined && existsSync(path.join(candidate, folder, 'index.json')));
  return found === undefined ? null : path.join(found, folder);
}
