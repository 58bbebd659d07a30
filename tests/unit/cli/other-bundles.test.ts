import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toMissingParts } from '../../../cli/missing-parts';
import { carrel, toObjects } from './a-terminal';
import { writeBackup, writeBagOfOthers, writeParts } from './other-bundles';

let folder = '';
let [backup, others] = ['', ''];
let parts: readonly string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-others-'));
  const desk = path.join(folder, 'parts');
  await mkdir(desk);
  backup = await writeBackup(path.join(folder, 'everything.zip'));
  others = await writeBagOfOthers(path.join(folder, 'others.zip'));
  parts = await writeParts(desk);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const aFolder = (): Promise<string> => mkdtemp(path.join(folder, 'to-'));

describe('a backup of several portfolios on the command line', () => {
  it('is sound, and says which it holds', async () => {
    expect((await carrel('verify', backup)).out[1]).toMatch(/sound.*backup of 2 portfolios: day-shift, night-shift$/);
    expect(toObjects(await carrel('verify', backup, '--json'))[0]).toMatchObject({ verdict: 'sound', holds: 'backup', portfolios: ['day-shift', 'night-shift'] });
  });

  it('is reported portfolio by portfolio, or the one that is named', async () => {
    const reports = toObjects(await carrel('report', backup, '--json'));
    expect(reports.map(({ portfolio, title, evidence }) => [portfolio, title, evidence])).toEqual([['day-shift', 'Day shift', 30], ['night-shift', 'Night shift', 30]]);
    const [night, ...more] = toObjects(await carrel('report', backup, '--portfolio', 'night-shift', '--json'));
    expect([night?.portfolio, more]).toEqual(['night-shift', []]);
    const { written } = await carrel('report', backup);
    expect(written).toContain(`${backup}, night-shift\n`);
    expect(written).toContain('1 bundle: 1 sound, 0 refused');
    for (const format of ['html', 'csv']) expect((await carrel('report', backup, '--format', format)).written).toContain('day-shift');
  });

  it('finds no file missing that lies in the portfolio’s own folder', async () => {
    const findings = toObjects(await carrel('check', backup, '--portfolio', 'day-shift', '--date', '2026-11-22', '--json'));
    expect(findings.at(-1)).toMatchObject({ verdict: 'findings' });
    expect(findings.some(({ check }) => check === 'file-missing')).toBe(false);
  });

  it('is converted one portfolio and one set at a time', async () => {
    const all = await carrel('convert', backup, '--to', 'md');
    expect(all).toMatchObject({ code: 1, written: '', out: [expect.stringContaining('Take one with --portfolio: day-shift, night-shift.')] });
    const { written } = await carrel('convert', backup, '--to', 'md', '--portfolio', 'night-shift', '--set', 'access');
    expect(written.startsWith('# Access Services\n')).toBe(true);
    expect(await carrel('convert', backup, '--to', 'md', '--portfolio', 'dusk')).toMatchObject({ code: 1, out: [expect.stringContaining('There is no portfolio “dusk” in it. It has day-shift, night-shift.')] });
    expect(await carrel('convert', backup, '--to', 'md', '--portfolio', 'day-shift', '--set', 'nowhere')).toMatchObject({ code: 1, out: [expect.stringContaining('There is no set “nowhere” in it.')] });
  });

  it('is extracted whole, or one portfolio, or its evidence alone', async () => {
    const [whole, one, evidence] = [await aFolder(), await aFolder(), await aFolder()];
    expect((await carrel('extract', backup, '--to', whole)).out.at(-1)).toContain('(backup of 2 portfolios: day-shift, night-shift)');
    expect(await readdir(whole)).toEqual(['carrel-everything-2026-11-22']);
    await carrel('extract', backup, '--to', one, '--portfolio', 'day-shift');
    expect(await readdir(one)).toEqual(['day-shift']);
    expect(await readdir(path.join(one, 'day-shift'))).toContain('portfolio.json');
    await carrel('extract', backup, '--to', evidence, '--evidence');
    expect(await readdir(evidence)).toEqual(['day-shift', 'night-shift']);
    expect(await readdir(path.join(evidence, 'day-shift'))).toHaveLength(30);
    expect(await carrel('extract', backup, '--to', await aFolder(), '--portfolio', 'dusk')).toMatchObject({ code: 1, out: [expect.stringContaining('There is no portfolio “dusk”')] });
  });
});

describe('a bundle in parts on the command line', () => {
  it('says of each zip which part it is, and which are not there', async () => {
    expect(parts.length).toBeGreaterThan(1);
    const { code, out } = await carrel('verify', path.dirname(parts[0] ?? ''));
    expect(code).toBe(0);
    expect(out.slice(1, -1).map((row) => /part \d of \d.*$/.exec(row)?.[0]).sort()).toEqual(parts.map((_, at) => `part ${at + 1} of ${parts.length}${at === 0 ? '' : ', evidence only'}`).sort());
    expect(out.at(-1)).toContain(`${parts.length} bundles: ${parts.length} sound`);
    expect((await carrel('verify', parts[1] ?? '')).out.at(-1)).toMatch(/^Not among these: part 1/);
    expect(toObjects(await carrel('verify', parts[1] ?? '', '--json'))[0]).toMatchObject({ holds: 'part', part: { number: 2, of: parts.length } });
  });

  it('is reported by its first part, without calling files missing that lie in others', async () => {
    const [first] = toObjects(await carrel('report', parts[0] ?? '', '--json'));
    expect(first).toMatchObject({ verdict: 'sound', part: `part 1 of ${parts.length}`, evidence: 25 });
    expect(JSON.stringify(first?.findings)).not.toContain('The file is missing');
    expect((await carrel('report', parts[0] ?? '')).written).toContain('evidence in other parts is not looked at');
    const [second] = toObjects(await carrel('report', parts[1] ?? '', '--json'));
    expect(second).toMatchObject({ verdict: 'no-portfolio', sentence: expect.stringContaining('The portfolio is in part 1.') as string });
    expect((await carrel('convert', parts[1] ?? '', '--to', 'md')).out[0]).toContain('The portfolio is in part 1.');
  });
});

describe('a bag of others on the command line', () => {
  it('is reported with what is in it, in every form', async () => {
    const spoken = await carrel('report', others);
    expect(spoken.code).toBe(0);
    for (const words of ['It is sound, but not made by Carrel', '1 pdf, 1 txt', 'Elm Street Library', 'R. Ng', 'Bag  ']) expect(spoken.written).toContain(words);
    expect(toObjects(await carrel('report', others, '--json'))[0]).toMatchObject({ verdict: 'no-portfolio', files: 2, types: [['pdf', 1], ['txt', 1]] });
    expect((await carrel('report', others, backup, '--format', 'html')).written).toContain('No portfolio');
    expect((await carrel('report', others, '--format', 'csv')).written).toContain(',,sound,');
  });

  it('gives its files with --evidence, in their own folders, and says what it is', async () => {
    const to = await aFolder();
    expect((await carrel('extract', others, '--to', to, '--evidence')).out.at(-1)).toContain('a bag made by others, no portfolio in it');
    expect(await readFile(path.join(to, 'scans', 'first.pdf'), 'utf8')).toBe('scan');
    expect((await readdir(to)).sort()).toEqual(['notes.txt', 'scans']);
  });

  it('is neither rehearsed nor converted', async () => {
    for (const words of [['check', others], ['convert', others, '--to', 'md']]) expect(await carrel(...words)).toMatchObject({ code: 1, out: [expect.stringContaining('not made by Carrel')] });
    expect((await carrel('extract', others, '--to', await aFolder(), '--portfolio', 'x')).out[0]).toContain('Leave --portfolio out.');
  });
});

describe('parts that were given', () => {
  it('are compared bundle by bundle', () => {
    const part = (group: string, number: number, of: number | null = 3) => ({ group, number, of });
    expect(toMissingParts([part('a', 1), part('a', 3), part('b', 1, 1), part('c', 2, null)])).toEqual(['Not among these: part 2 of 3, which belongs to part 1, 3.']);
    expect(toMissingParts([part('a', 1), part('a', 2), part('a', 3)])).toEqual([]);
  });
});
