import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carrel, carrelUntil, toObjects } from './a-terminal';

const sample = path.resolve(import.meta.dirname, '../../../assets/sample');
const top = 'lssc-access-2026-11-22-r1';
let folder = '';
let bundle = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-extract-'));
  bundle = path.join(folder, 'access.zip');
  await carrel('build', sample, '-o', bundle, '--set', 'access', '--date', '2026-11-22');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sha256 = async (file: string): Promise<string> => createHash('sha256').update(await readFile(file)).digest('hex');
const aFolder = (): Promise<string> => mkdtemp(path.join(folder, 'to-'));

describe('carrel extract', () => {
  it('writes every file with the bytes that the manifests tell, and says which', async () => {
    const to = path.join(await aFolder(), 'new', 'folder');
    const spoken = await carrel('extract', bundle, '--to', to, '--json');
    expect(spoken).toMatchObject({ code: 0, error: [] });
    const written = toObjects(spoken).slice(0, -1).map(({ wrote }) => String(wrote));
    expect(toObjects(spoken).at(-1)).toMatchObject({ verdict: 'extracted', files: 51 });
    expect(await readdir(to)).toEqual([top]);
    const there = (await readdir(to, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    expect(there.sort()).toEqual([...written].sort());
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const lines = (await readFile(path.join(to, top, manifest), 'utf8')).trimEnd().split('\n');
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect(await sha256(path.join(to, top, line.slice(66)))).toBe(line.slice(0, 64));
    }
  });

  it('writes only the evidence with --evidence, without folders', async () => {
    const to = await aFolder();
    expect((await carrel('extract', bundle, '--to', to, '--evidence')).code).toBe(0);
    const originals = await Promise.all((await readdir(path.join(sample, 'evidence'))).map((name) => sha256(path.join(sample, 'evidence', name))));
    const names = await readdir(to);
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(originals).toContain(await sha256(path.join(to, name)));
  });

  it('touches nothing when one file is there already, and replaces it with --force', async () => {
    const to = await aFolder();
    await mkdir(path.join(to, top));
    const bagit = path.join(to, top, 'bagit.txt');
    await writeFile(bagit, 'mine');
    const spoken = await carrel('extract', bundle, '--to', to, '--json');
    expect(spoken.code).toBe(1);
    expect(toObjects(spoken)).toEqual([expect.objectContaining({ verdict: 'refused', code: 'exists' })]);
    expect([await readdir(to), await readdir(path.join(to, top)), await readFile(bagit, 'utf8')]).toEqual([[top], ['bagit.txt'], 'mine']);
    expect((await carrel('extract', bundle, '--to', to, '--force')).code).toBe(0);
    expect(await readFile(bagit, 'utf8')).toContain('BagIt-Version');
  });

  it('does not follow a link out of the folder, not even with --force', async () => {
    const [to, outside] = [await aFolder(), await aFolder()];
    await symlink(outside, path.join(to, top));
    const spoken = await carrel('extract', bundle, '--to', to, '--force', '--json');
    expect(toObjects(spoken)).toEqual([expect.objectContaining({ verdict: 'refused', code: 'in-the-way' })]);
    expect([await readdir(outside), await readdir(to)]).toEqual([[], [top]]);
  });

  it.each(['reading', 'writing'])('leaves nothing when Ctrl-C comes while %s', async (step) => {
    const to = path.join(await aFolder(), 'new');
    const stop = new AbortController();
    const seen: string[] = [];
    const spoken = await carrelUntil(stop.signal, ['extract', bundle, '--to', to], (line) => {
      if (line.includes(`%  ${step}`)) seen.push(line);
      if (seen.length > 5) stop.abort();
    });
    expect(seen.length).toBeGreaterThan(5);
    expect(spoken).toMatchObject({ out: [] });
    expect(spoken.code).not.toBe(0);
    expect(await readdir(path.dirname(to))).toEqual([]);
  });

  it('writes nothing of a damaged bundle', async () => {
    const damaged = path.join(folder, 'damaged.zip');
    const bytes = await readFile(bundle);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    await writeFile(damaged, bytes);
    const to = path.join(folder, 'of-damaged');
    const spoken = await carrel('extract', damaged, '--to', to);
    expect(spoken).toMatchObject({ code: 1, out: [expect.stringContaining('refused')] });
    expect(await readdir(folder)).not.toContain('of-damaged');
  });

  it.each([
    ['no folder', []],
    ['two choices at once', ['--to', 'x', '--evidence', '--all']],
    ['a zip that is not there', ['gone.zip', '--to', 'x']],
  ])('calls %s wrong use', async (_, words) => {
    const operands = words[0]?.endsWith('.zip') === true ? words : [bundle, ...words];
    expect(await carrel('extract', ...operands)).toMatchObject({ code: 2, out: [], error: [expect.any(String) as string] });
  });
});
