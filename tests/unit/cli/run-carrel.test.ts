import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../cli/run-carrel';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { carrel, toObjects } from './a-terminal';

const sample = path.resolve(import.meta.dirname, '../../../assets/sample');
let folder = '';
let bundle = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-cli-'));
  bundle = path.join(folder, 'access.zip');
  expect(await carrel('build', sample, '-o', bundle, '--set', 'access', '--date', '2026-11-22')).toMatchObject({ code: 0, error: [] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('carrel build', () => {
  it('gives the same bytes for the same folder and date, and others for another date', async () => {
    const [again, later] = [path.join(folder, 'again.zip'), path.join(folder, 'later.zip')];
    await carrel('build', sample, '--output', again, '--set', 'access', '--date', '2026-11-22');
    await carrel('build', sample, '-o', later, '--set', 'access', '--date', '2026-11-23');
    expect(Buffer.compare(await readFile(bundle), await readFile(again))).toBe(0);
    expect(Buffer.compare(await readFile(bundle), await readFile(later))).not.toBe(0);
  });

  it('puts a PDF into the bundle, the same bytes each time', async ({ skip }) => {
    const browser = findBrowser();
    if (browser === null) return skip('there is no browser of the Chromium family on this computer');
    const [one, again] = [path.join(folder, 'pdf.zip'), path.join(folder, 'pdf-again.zip')];
    for (const target of [one, again]) expect(await carrel('build', sample, '-o', target, '--set', 'access', '--date', '2026-11-22', '--pdf', '--browser', browser)).toMatchObject({ code: 0, error: [] });
    expect(Buffer.compare(await readFile(one), await readFile(again))).toBe(0);
    const to = path.join(folder, 'with-pdf');
    expect((await carrel('extract', one, '--to', to)).code).toBe(0);
    expect((await readFile(path.join(to, 'lssc-access-2026-11-22-r1', 'data', 'portfolio.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await carrel('build', sample, '-o', one, '--pdf', '--browser', path.join(folder, 'gone'))).toMatchObject({ code: 1, out: [expect.stringContaining('made no PDF')] });
  });

  it('finds evidence by its content, so a renamed file is no loss', async () => {
    const copy = path.join(folder, 'renamed');
    await cp(sample, copy, { recursive: true });
    const [first = ''] = await readdir(path.join(copy, 'evidence'));
    await rename(path.join(copy, 'evidence', first), path.join(copy, 'evidence', 'other name'));
    const target = path.join(folder, 'renamed.zip');
    expect((await carrel('build', copy, '-o', target, '--set', 'access', '--date', '2026-11-22')).code).toBe(0);
    expect(Buffer.compare(await readFile(bundle), await readFile(target))).toBe(0);
  });

  it('names evidence that is gone, and leaves the older bundle as it was', async () => {
    const copy = path.join(folder, 'without');
    await cp(sample, copy, { recursive: true });
    await rm(path.join(copy, 'evidence'), { recursive: true });
    const target = path.join(folder, 'older.zip');
    await writeFile(target, 'older');
    const spoken = await carrel('build', copy, '-o', target, '--date', '2026-11-22', '--json');
    expect(spoken.code).toBe(1);
    expect(toObjects(spoken)).toEqual([expect.objectContaining({ command: 'build', verdict: 'refused', kind: 'evidence-missing', item: expect.stringMatching(/^E\d+/) as string })]);
    expect(await readFile(target, 'utf8')).toBe('older');
  });

  it('refuses records that it cannot read', async () => {
    const copy = path.join(folder, 'cut');
    await cp(sample, copy, { recursive: true });
    await writeFile(path.join(copy, 'portfolio.json'), '{"format":');
    expect(await carrel('build', copy, '-o', path.join(folder, 'x.zip'))).toMatchObject({ code: 1, out: [expect.stringContaining('is not JSON')] });
  });

  it.each([
    ['no folder', []],
    ['no target', [sample]],
    ['no portfolio in the folder', [tmpdir(), '-o', 'x.zip']],
    ['a set that is not there', [sample, '-o', 'x.zip', '--set', 'constructor']],
    ['a date that does not exist', [sample, '-o', 'x.zip', '--date', '2026-02-30']],
    ['a round of nothing', [sample, '-o', 'x.zip', '--round', '0']],
    ['a PDF without a browser', [sample, '-o', 'x.zip', '--pdf', '--browser', '']],
    ['a paper that it does not know', [sample, '-o', 'x.zip', '--paper', 'a3']],
    ['an unknown recipient', [sample, '-o', 'x.zip', '--recipient', 'nobody']],
    ['an unknown option', [sample, '-o', 'x.zip', '--fast']],
    ['one folder too many', [sample, sample, '-o', 'x.zip']],
  ])('calls %s wrong use', async (_, words) => {
    const spoken = await carrel('build', ...words);
    expect(spoken).toMatchObject({ code: 2, out: [] });
    expect(spoken.error).toHaveLength(1);
  });
});

describe('a bundle that was built', () => {
  const tools = [
    { name: 'unzip', words: (file: string) => ['-tqq', file] },
    { name: '7z', words: (file: string) => ['t', file] },
    { name: 'bsdtar', words: (file: string) => ['-tf', file] },
    { name: 'python3', words: (file: string) => ['-m', 'zipfile', '-t', file] },
  ];
  it.for(tools)('passes $name', ({ name, words }, { skip }) => {
    if (spawnSync(name, ['--help']).error !== undefined) skip(`${name} is not on this computer`);
    expect(() => execFileSync(name, words(bundle), { stdio: 'pipe' })).not.toThrow();
  });

  it('passes sha256sum -c, manifest and tag manifest', ({ skip }) => {
    const isMissing = ['unzip', 'sha256sum'].some((name) => spawnSync(name, ['--help']).error !== undefined);
    if (isMissing) skip('unzip or sha256sum is not on this computer');
    const where = path.join(folder, 'unpacked');
    execFileSync('unzip', ['-q', bundle, '-d', where]);
    const bag = path.join(where, 'lssc-access-2026-11-22-r1');
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      expect(() => execFileSync('sha256sum', ['-c', '--strict', '--quiet', manifest], { cwd: bag, stdio: 'pipe' })).not.toThrow();
    }
  });
});

describe('carrel check', () => {
  it('names what the rehearsal finds and ends with 1', async () => {
    const spoken = await carrel('check', bundle, '--date', '2026-11-22', '--json');
    const objects = toObjects(spoken);
    expect(spoken.code).toBe(1);
    expect(objects.at(-1)).toMatchObject({ verdict: 'findings', findings: objects.length - 1 });
    expect(objects[0]).toMatchObject({ command: 'check', check: expect.any(String) as string, what: expect.any(String) as string, why: expect.any(String) as string });
    expect(objects.some(({ check }) => check === 'file-missing')).toBe(false);
  });

  it('refuses a damaged bundle before it rehearses', async () => {
    const cut = path.join(folder, 'cut.zip');
    await writeFile(cut, (await readFile(bundle)).subarray(0, -10));
    expect(await carrel('check', cut)).toMatchObject({ code: 1, out: [expect.stringContaining('(truncated)')] });
  });
});

describe('carrel check-pack', () => {
  it('takes the pack of the sample and names a mistake by its place', async () => {
    const { records } = JSON.parse(await readFile(path.join(sample, 'portfolio.json'), 'utf8')) as { records: { packJson: string } };
    const file = path.join(folder, 'pack.json');
    await writeFile(file, records.packJson);
    expect(await carrel('check-pack', file)).toMatchObject({ code: 0, out: [expect.stringContaining('10 sets')] });
    await writeFile(file, JSON.stringify({ ...(JSON.parse(records.packJson) as object), surprise: 1 }));
    expect(await carrel('check-pack', file)).toMatchObject({ code: 1, out: [expect.stringContaining('surprise')] });
  });
});

describe('the command line', () => {
  it('documents every command, every option and the exit codes', async () => {
    const { code, out } = await carrel('--help');
    expect(code).toBe(0);
    for (const word of ['carrel build', 'carrel verify', 'carrel check <zip>', 'carrel check-pack', 'carrel report', 'carrel extract', 'carrel convert', '--to', '--format', '--browser', '--set', '--date', '--json', '0 sound, 1 findings or damage, 2 wrong use']) {
      expect(out[0]).toContain(word);
    }
  });

  it('tells about one command when it is asked for that one', async () => {
    for (const command of commands) {
      const { code, out } = await carrel(command.name, '--help');
      expect(code).toBe(0);
      expect(out[0]).toContain(command.usage);
      for (const other of commands) if (other !== command) expect(out[0]).not.toContain(other.usage);
      for (const line of (out[0] ?? '').split('\n')) expect(line.length).toBeLessThan(111);
    }
  });

  it('is described in its document, option by option', async () => {
    const text = await readFile(path.resolve(import.meta.dirname, '../../../docs/command-line.md'), 'utf8');
    for (const { name, options } of commands) {
      expect(text).toContain(`carrel ${name} `);
      const section = name === 'verify' || name === 'check-pack' ? '' : (text.split(new RegExp(`^## ${name}$`, 'm'))[1]?.split(/^## /m)[0] ?? '');
      for (const option of Object.keys(options)) expect(`${name}: ${section}`).toMatch(new RegExp(`--${option}\\b|-${options[option]?.short ?? '-'} <`));
    }
  });

  it.each([[[]], [['fly']]])('calls %j wrong use', async (words) => expect((await carrel(...words)).code).toBe(2));

  it('prints nothing that a terminal would obey', async () => {
    const { error } = await carrel('verify', path.join(folder, '\u001b[31mred\u202e.zip'));
    expect(error[0]).toContain('\uFFFD[31mred\uFFFD.zip');
  });
});
