import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileDurably } from './durable-files';

/** What a small JSON file holds, still to be parsed; null when it is not there or is no JSON. Settings are never worth a failed start. */
export async function readJsonFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Puts the whole file in place or leaves the older one. Throws Node's errors. */
export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileDurably(path, new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`));
}
