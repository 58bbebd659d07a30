import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { readStrictHtml } from '../shared/bundle/pages/strict-html';
import { readDocx } from '../shared/bundle/docx/read-docx';
import { carrel, carrelUntil } from './a-terminal';

const sample = path.resolve(import.meta.dirname, '../../../assets/sample');
let folder = '';
let bundle = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-convert-'));
  bundle = path.join(folder, 'access.zip');
  await carrel('build', sample, '-o', bundle, '--set', 'access', '--date', '2026-11-22');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('carrel convert', () => {
  it('gives the same list of evidence as the bundle holds', async () => {
    const to = path.join(folder, 'unpacked');
    await carrel('extract', bundle, '--to', to);
    const { written, code } = await carrel('convert', bundle, '--to', 'csv');
    expect(code).toBe(0);
    expect(written).toBe(await readFile(path.join(to, 'lssc-access-2026-11-22-r1', 'data', 'evidence.csv'), 'utf8'));
  });

  it('makes one page that fetches nothing and has its pictures inside', async () => {
    const { written } = await carrel('convert', bundle, '--to', 'html', '--paper', 'a4');
    const elements = readStrictHtml(written);
    const sources = elements.flatMap(({ attributes }) => attributes.get('src') ?? []);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/^data:image\/[a-z+]+;base64,[A-Za-z0-9+/]{100,}=*$/);
    expect(elements.some(({ name }) => name === 'script' || name === 'link')).toBe(false);
    expect(written).toContain('size: A4');
    expect(written).not.toContain('picture:');
    expect(elements.some(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')).toBe(true);
  });

  it.each(['txt', 'md'])('writes every response, its headings and its evidence as %s', async (form) => {
    const { written } = await carrel('convert', bundle, '--to', form);
    for (const words of ['Access Services', 'Personal statement', 'What I learned', 'It is the opposite: an arrangement of our own needs a rule', '[E25]', 'E19 Elm Street in numbers']) {
      expect(written).toContain(words);
    }
    expect(written.includes('\n### 1 Arranging collections\n')).toBe(form === 'md');
    expect(written.includes('**counting before changing**')).toBe(form === 'md');
    expect(written).not.toMatch(/ {2}\[E\d+\]/);
  });

  it('makes a Word document of everything, and of one set of it, the same each time', async () => {
    const [whole, one, again] = ['whole.docx', 'one.docx', 'again.docx'].map((name) => path.join(folder, name)) as [string, string, string];
    const all = path.join(folder, 'all.zip');
    await carrel('build', sample, '-o', all, '--set', 'everything', '--date', '2026-11-22');
    expect(await carrel('convert', all, '--to', 'docx', '-o', whole)).toMatchObject({ code: 0, error: [] });
    const titles = async (file: string): Promise<readonly string[]> => (await readDocx(await readFile(file))).paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    expect(await titles(whole)).toEqual(expect.arrayContaining(['Access Services', 'Communication and Teamwork', 'Evidence']));
    await carrel('convert', all, '--to', 'docx', '-o', one, '--set', 'access', '--paper', 'a4', '--large-print');
    await carrel('convert', all, '--to', 'docx', '-o', again, '--set', 'access', '--paper', 'a4', '--large-print');
    expect(await titles(one)).toContain('7 Explaining policies');
    expect(Buffer.compare(await readFile(one), await readFile(again))).toBe(0);
  });

  it('prints a tagged PDF with the browser of this computer', async ({ skip }) => {
    const browser = findBrowser();
    if (browser === null) return skip('there is no browser of the Chromium family on this computer');
    const target = path.join(folder, 'access.pdf');
    expect(await carrel('convert', bundle, '--to', 'pdf', '-o', target, '--browser', browser)).toMatchObject({ code: 0, error: [] });
    const pdf = (await readFile(target)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Outlines']) expect(pdf).toContain(mark);
    const info = spawnSync('pdfinfo', [target], { encoding: 'utf8' });
    if (info.error === undefined) expect(info.stdout).toMatch(/Title:\s+Access Services, Portfolio of Maren Castellow[\s\S]*Tagged:\s+yes/);
  });

  it('says so when the browser makes no PDF, and leaves an older file as it was', async () => {
    const target = path.join(folder, 'older.pdf');
    await writeFile(target, 'older');
    const browser = path.join(folder, 'no-browser.sh');
    await writeFile(browser, '#!/bin/sh\nexit 0\n');
    await chmod(browser, 0o755);
    for (const program of [browser, path.join(folder, 'gone')]) {
      const spoken = await carrel('convert', bundle, '--to', 'pdf', '-o', target, '--browser', program);
      expect(spoken).toMatchObject({ code: 1, out: [expect.stringContaining('made no PDF. Nothing was written.')] });
    }
    expect(await readFile(target, 'utf8')).toBe('older');
    expect((await readdir(folder)).filter((name) => name.endsWith('.carrel-part'))).toEqual([]);
  });

  it('writes nothing at Ctrl-C', async () => {
    const stop = new AbortController();
    const target = path.join(folder, 'half.md');
    const spoken = await carrelUntil(stop.signal, ['convert', bundle, '--to', 'md', '-o', target], () => stop.abort());
    expect(spoken).toMatchObject({ code: 1, out: [], written: '' });
    expect(await readdir(folder)).not.toContain('half.md');
  });

  it('refuses a damaged bundle', async () => {
    const cut = path.join(folder, 'cut.zip');
    await writeFile(cut, (await readFile(bundle)).subarray(0, -10));
    expect(await carrel('convert', cut, '--to', 'md')).toMatchObject({ code: 1, written: '', out: [expect.stringContaining('(truncated)')] });
  });

  it.each([
    ['no form', []],
    ['a form that it does not know', ['--to', 'rtf']],
    ['a Word document without a target', ['--to', 'docx']],
    ['a paper that it does not know', ['--to', 'html', '--paper', 'a3']],
    ['a PDF without a target', ['--to', 'pdf', '--browser', 'x']],
    ['a PDF without a browser', ['--to', 'pdf', '-o', 'x.pdf', '--browser', '']],
  ])('calls %s wrong use', async (_, words) => {
    expect(await carrel('convert', bundle, ...words)).toMatchObject({ code: 2, out: [], error: [expect.any(String) as string] });
  });
});
