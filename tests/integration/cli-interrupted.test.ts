import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBundleFile } from '../../electron/bundle-writer';
import { projectFolder } from '../../scripts/bootstrap.mjs';
import { anEvidenceEntry, aPlan, handout } from '../unit/shared/bundle/a-bundle';

const CHUNK = Buffer.alloc(1 << 20, 'evidence');
const CHUNKS = 400;
let folder = '';
let bundle = '';
let program = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-interrupted-'));
  bundle = path.join(folder, 'large.zip');
  program = path.join(folder, 'built', 'carrel.js');
  const vite = path.join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--config', 'vite.cli.config.ts', '--outDir', path.dirname(program), '--logLevel', 'error'], { cwd: projectFolder, encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
  const hash = createHash('sha256');
  for (let count = 0; count < CHUNKS; count += 1) hash.update(CHUNK);
  const entry = { ...anEvidenceEntry(handout), size: CHUNK.length * CHUNKS, sha256: hash.digest('hex') as never };
  const written = await writeBundleFile({ plan: aPlan({ payload: [entry] }), target: bundle, openEvidence: () => Promise.resolve(chunks()) });
  expect(written.ok).toBe(true);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* chunks(): AsyncGenerator<Uint8Array> {
  for (let count = 0; count < CHUNKS; count += 1) {
    await Promise.resolve();
    yield CHUNK;
  }
}

type Ended = { readonly code: number | null; readonly text: string; readonly hasStruck: boolean };

/** Runs the built command line and sends it a Ctrl-C as soon as `isTime`. */
async function interrupt(words: readonly string[], isTime: (textSoFar: string) => Promise<boolean>): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => void (text += bytes.toString()));
  let isRunning = true;
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      isRunning = false;
      resolve(code);
    });
  });
  let hasStruck = false;
  while (isRunning && !hasStruck) {
    await sleep(2);
    if (isRunning && (await isTime(text))) hasStruck = child.kill('SIGINT');
  }
  return { code: await ended, text, hasStruck };
}

describe.skipIf(process.platform === 'win32')('the command line at Ctrl-C', () => {
  it('ends a verification with 130 and without a verdict', async () => {
    // The head of the table is said before the first byte is read.
    const ended = await interrupt(['verify', bundle], (text) => Promise.resolve(text.includes('Note')));
    expect(ended).toMatchObject({ code: 130, hasStruck: true });
    expect(ended.text.trimEnd().split('\n')).toEqual([expect.stringMatching(/^Bundle +Result .*Note$/)]);
  });

  it('takes back everything that extracting had begun', async () => {
    const to = path.join(folder, 'desk');
    await mkdir(to);
    const ended = await interrupt(['extract', bundle, '--to', path.join(to, 'new')], async () => {
      const [parts] = await readdir(path.join(to, 'new')).catch(() => []);
      const first = parts === undefined ? null : await stat(path.join(to, 'new', parts, '0')).catch(() => null);
      return first !== null && first.size > 0;
    });
    expect(ended).toEqual({ code: 130, text: '', hasStruck: true });
    expect(await readdir(to)).toEqual([]);
  });

  it('tells nothing about progress where nobody looks on', async () => {
    const run = spawnSync(process.execPath, [program, 'verify', bundle, '--json'], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({ verdict: 'sound' });
  });
});
