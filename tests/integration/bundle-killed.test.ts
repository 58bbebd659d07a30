import { spawn } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { nodeBytes } from '../../electron/node-bytes';
import { UnfinishedBundles } from '../../electron/unfinished-bundles';
import type { PlannedEvidence } from '../../shared/bundle/bundle-plan';
import { openBundle, readAll, verifyBundle } from '../../shared/bundle/read-bundle';
import { anEvidenceEntry } from '../unit/shared/bundle/a-bundle';
import { toAccess } from '../unit/shared/bundle/zip/memory-file';

const KILLS = 50;
const MEBIBYTE = 2 ** 20;
let root = '';
let desktop = '';
let notes = '';
let files: readonly PlannedEvidence[] = [];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carrel-killed-'));
  desktop = path.join(root, 'Desktop');
  notes = path.join(root, 'exports');
  for (const folder of [desktop, path.join(root, 'evidence')]) await mkdir(folder);
  files = await Promise.all([1, 3, 6].map((megabytes, at) => addEvidence(megabytes, at)));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: path.join(import.meta.dirname, 'bundle-killed-writer.ts'), outDir: path.join(root, 'built'), rollupOptions: { output: { entryFileNames: 'writer.mjs' } } },
  });
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function addEvidence(megabytes: number, at: number): Promise<PlannedEvidence> {
  const bytes = randomFillSync(Buffer.alloc(megabytes * MEBIBYTE));
  const entry = anEvidenceEntry(bytes, { path: `data/evidence/00${at + 1}-film.mp4`, compress: at === 0 });
  await writeFile(path.join(root, 'evidence', createHash('sha256').update(bytes).digest('hex')), bytes);
  return entry;
}

/** Runs the writer and kills it some milliseconds after it began, wherever it is. @returns what it said, and its last word */
async function writeUntilKilled(start: number, afterMs: number): Promise<{ readonly said: string; readonly last: string }> {
  const writer = spawn(process.execPath, [path.join(root, 'built', 'writer.mjs'), root, String(start), JSON.stringify(files)]);
  let said = '';
  for (const stream of [writer.stdout, writer.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  writer.stdout.once('data', () => setTimeout(() => writer.kill('SIGKILL'), afterMs));
  await new Promise((resolve) => writer.on('close', resolve));
  return { said, last: said.trim().split('\n').at(-1)?.split(' ')[0] ?? '' };
}

const partsThere = async (): Promise<readonly string[]> => (await readdir(desktop)).filter((name) => name !== 'mine.zip');

/** Every byte of the bundle in place is read. @returns the round that made it */
async function readRound(): Promise<number> {
  const opened = await openBundle(toAccess(await readFile(path.join(desktop, 'mine.zip'))), nodeBytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(await verifyBundle(opened.value)).toEqual({ ok: true, value: null });
  return Number(Buffer.from(await readAll(opened.value.readFile('data/round.txt'))).toString());
}

/** Numbers that are the same in every run. */
function toRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('exports that are killed', () => {
  it('leave the older bundle whole at every point, and nothing else after the next start', { timeout: 240_000 }, async () => {
    const random = toRandom(20261122);
    const caught = new Map<string, number>();
    let halves = 0;
    let before = -1;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // The first is let go on until there is a bundle to be hurt.
      const { said, last } = await writeUntilKilled(kill * 1000, kill === 0 ? 1500 : random() * 250);
      expect(said).not.toMatch(/refused|Error/);
      caught.set(last, (caught.get(last) ?? 0) + 1);
      const reported = [...said.matchAll(/^written (\d+)/gm)].map((match) => Number(match[1])).at(-1) ?? before;
      const round = await readRound();
      // The last that was told, or the next one, put in place but not told any more.
      expect([reported, reported < kill * 1000 ? kill * 1000 : reported + 1]).toContain(round);
      before = round;
      halves += (await partsThere()).length;
      expect((await partsThere()).length).toBeLessThanOrEqual(1);
      await new UnfinishedBundles(notes).sweep();
      expect(await partsThere()).toEqual([]);
      expect(await readdir(notes)).toEqual(['unfinished.json']);
      expect(JSON.parse(await readFile(path.join(notes, 'unfinished.json'), 'utf8'))).toEqual([]);
    }
    // The test would be none if it had not caught the writer in the middle, and at different steps.
    expect(halves).toBeGreaterThan(KILLS / 4);
    expect([...caught.keys()]).toEqual(expect.arrayContaining(['writing', 'verifying']));
    process.stdout.write(`killed at ${JSON.stringify([...caught])}, ${halves} temporary files swept\n`);
  });
});
