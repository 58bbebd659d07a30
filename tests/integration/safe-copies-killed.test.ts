import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { EvidenceFolder } from '../../electron/evidence-files';
import { DesktopSafeCopies } from '../../electron/safe-copies';
import type { PortfolioId, Sha256 } from '../../shared/domain/ids';
import type { SafeCopyFile } from '../../shared/platform/safe-copies';

const rounds = 20;
let root = '';
let evidence: EvidenceFolder;
let files: readonly SafeCopyFile[] = [];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'carrel-killed-'));
  await mkdir(path.join(root, 'profile', 'evidence'), { recursive: true });
  evidence = new EvidenceFolder(path.join(root, 'profile', 'evidence'));
  await evidence.prepare();
  files = await Promise.all([1, 5, 9, 14].map((megabytes) => addEvidence(megabytes)));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: path.join(import.meta.dirname, 'safe-copy-writer.ts'), outDir: path.join(root, 'built'), rollupOptions: { output: { entryFileNames: 'writer.mjs' } } },
  });
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function addEvidence(megabytes: number): Promise<SafeCopyFile> {
  const bytes = Buffer.alloc(megabytes * 2 ** 20, `evidence ${megabytes}`);
  const own = path.join(root, `own-${megabytes}`);
  await writeFile(own, bytes);
  const added = await evidence.copy({ path: own, name: 'own' });
  if (!added.ok) throw new Error(added.problem.kind);
  return { sha256: createHash('sha256').update(bytes).digest('hex') as Sha256, size: bytes.length };
}

/** Runs the writer and kills it some milliseconds after it began, wherever it is; says what it reported as written. */
async function writeUntilKilled(start: number, afterMs: number): Promise<string> {
  const writer = spawn(process.execPath, [path.join(root, 'built', 'writer.mjs'), path.join(root, 'Documents'), path.join(root, 'profile'), String(start), JSON.stringify(files)]);
  let said = '';
  writer.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  writer.stdout.once('data', () => setTimeout(() => writer.kill('SIGKILL'), afterMs));
  writer.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise((resolve) => writer.on('close', resolve));
  await ended;
  return said;
}

describe('safe copies whose writer is killed', () => {
  it('are whole, every one that can be seen, and leave at most one temporary file each time', async () => {
    const top = path.join(root, 'Documents', 'Carrel safe copies');
    const copies = new DesktopSafeCopies({ documentsFolder: path.join(root, 'Documents'), profileFolder: path.join(root, 'profile'), evidence, showInFolder: () => undefined, disk: { staleAfterMs: 0 } });
    let reported = 0;
    let halves = 0;
    for (let round = 0; round < rounds; round += 1) {
      // Everything goes from time to time, so that evidence is copied again and killed on its way.
      if (round % 3 === 1) await rm(top, { recursive: true, force: true });
      const said = await writeUntilKilled(round * 1000, (round * 37) % 260);
      expect(said).not.toMatch(/refused|Error/);
      reported += said.match(/^written/gm)?.length ?? 0;
      const left = (await readdir(path.join(top, 'incoming')).catch(() => [])).length;
      expect(left).toBeLessThanOrEqual(1);
      halves += left;
      const listed = await copies.places.list();
      for (const { id, title } of listed) {
        const read = await copies.places.read(id);
        expect(read.ok && `Access ${String((JSON.parse(read.value) as { readonly index: number }).index)}`).toBe(title);
      }
      for (const copy of [listed[0], listed.at(-1)]) if (copy !== undefined) expect(await copies.places.check(copy.id)).toEqual({ ok: true, value: { damaged: [], missing: [] } });
      // Names of copies are the only ones in the portfolio's folder: nothing half-written ever has one.
      expect((await readdir(path.join(top, 'p-1')).catch(() => [])).length).toBe(listed.length);
    }
    // The test would be none if it had not caught the writer in the middle, or never let it write.
    expect(reported).toBeGreaterThan(rounds);
    expect(halves).toBeGreaterThan(0);
    await copies.places.write({ portfolioId: 'p-1' as PortfolioId, title: 'After all', text: '{}', evidence: files });
    expect(await readdir(path.join(top, 'incoming'))).toEqual([]);
    expect(await copies.places.check((await copies.places.list())[0]!.id)).toEqual({ ok: true, value: { damaged: [], missing: [] } });
  });
});
