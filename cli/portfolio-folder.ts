import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A portfolio as a folder: `portfolio.json`, and the evidence files in `evidence/` under any names. */
export type PortfolioFolder = {
  readonly text: string;
  /** Path of each evidence file by its SHA-256: a renamed file is still found, a changed one is not. */
  readonly evidence: ReadonlyMap<string, string>;
};

/** `onFile` hears how many files have been read. Null when the folder has no portfolio.json that can be read. */
export async function openPortfolioFolder(folder: string, onFile: (done: number, total: number) => void = () => undefined): Promise<PortfolioFolder | null> {
  const text = await readFile(path.join(folder, 'portfolio.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const evidence = new Map<string, string>();
  const files = await listFiles(path.join(folder, 'evidence'));
  for (const [index, file] of files.entries()) {
    onFile(index, files.length);
    evidence.set(await hashFile(file), file);
  }
  return { text, evidence };
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(folder, entry.name)).sort();
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
