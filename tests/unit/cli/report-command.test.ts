import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStrictHtml } from '../shared/bundle/pages/strict-html';
import { carrel, carrelUntil, toObjects } from './a-terminal';

const sample = path.resolve(import.meta.dirname, '../../../assets/sample');
const hostileName = '=HYPERLINK("x")</style><script>alert(1)</script>\n  Findings  none';
let folder = '';
let [access, hostile, cut] = ['', '', ''];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-report-'));
  [access, hostile, cut] = ['access.zip', 'hostile.zip', 'cut.zip'].map((name) => path.join(folder, name)) as [string, string, string];
  await carrel('build', sample, '-o', access, '--set', 'access', '--date', '2026-11-22', '--round', '2', '--draft');
  const copy = path.join(folder, 'copy');
  await cp(sample, copy, { recursive: true });
  const portfolio = JSON.parse(await readFile(path.join(copy, 'portfolio.json'), 'utf8')) as { records: { head: { profile: { name: string } } } };
  portfolio.records.head.profile.name = hostileName;
  await writeFile(path.join(copy, 'portfolio.json'), JSON.stringify(portfolio));
  await carrel('build', copy, '-o', hostile, '--date', '2026-11-22');
  await writeFile(cut, (await readFile(access)).subarray(0, -10));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('carrel report', () => {
  it('tells whose bundle it is, what it holds, and all that the rehearsal finds in it', async () => {
    const spoken = await carrel('report', access);
    const checks = toObjects(await carrel('check', access, '--date', '2026-11-22', '--json')).slice(0, -1);
    expect(spoken).toMatchObject({ code: 1, out: [], error: [] });
    for (const words of ['Maren Castellow', 'Access Services', '2, draft, made on 22', '14 responses', '25 items of evidence']) expect(spoken.written).toContain(words);
    expect(checks.length).toBeGreaterThan(4);
    for (const { what } of checks) expect(spoken.written).toContain(String(what));
  });

  it('has the same receipt code as verify', async () => {
    const [verified] = toObjects(await carrel('verify', access, '--json'));
    expect((await carrel('report', access)).written).toContain(String(verified?.receiptCode));
  });

  it('estimates by the program’s rule from the candidate’s own ratings', async () => {
    const [report] = toObjects(await carrel('report', access, '--json'));
    expect(report?.outcomes).toEqual([
      expect.objectContaining({ setId: 'access', estimate: expect.objectContaining({ verdict: 'short', total: 13, unrated: 1 }) as object, sentence: expect.stringContaining('8 Met, 4 Partially met') as string }),
    ]);
  });

  it('rehearses as on the day of the bundle, or as on another', async () => {
    const dates = async (...words: string[]): Promise<unknown> => toObjects(await carrel('report', access, '--json', ...words))[0]?.checkedOn;
    expect(await dates()).toBe('2026-11-22');
    expect(await dates('--date', '2029-01-01')).toBe('2029-01-01');
  });

  it('reports on a whole folder, and names what is refused', async () => {
    const { code, written } = await carrel('report', folder, '--format', 'json');
    const reports = JSON.parse(written) as Record<string, unknown>[];
    expect(code).toBe(1);
    expect(reports.map(({ file, verdict, code: why }) => [path.basename(String(file)), verdict, why])).toEqual([
      ['access.zip', 'sound', undefined],
      ['cut.zip', 'refused', 'truncated'],
      ['hostile.zip', 'sound', undefined],
    ]);
  });

  it('writes a page that stands alone, without script, whatever a candidate wrote', async () => {
    const target = path.join(folder, 'report.html');
    await carrel('report', folder, '--format', 'html', '-o', target);
    const page = await readFile(target, 'utf8');
    const elements = readStrictHtml(page);
    const names = new Set(elements.map(({ name }) => name));
    expect([...names].filter((name) => ['script', 'link', 'img', 'iframe', 'form', 'object'].includes(name))).toEqual([]);
    expect(elements.filter(({ name }) => name === 'section')).toHaveLength(3);
    const ids = new Set(elements.map(({ attributes }) => attributes.get('id')));
    const links = elements.flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(links).toHaveLength(3);
    for (const link of links) expect(ids).toContain(link.slice(1));
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('writes one row for each bundle that no spreadsheet takes for a formula', async () => {
    const { written } = await carrel('report', hostile, cut, '--format', 'csv');
    expect(written.startsWith('\uFEFFFile,Portfolio,Result,Note,Candidate,')).toBe(true);
    expect(written).toContain(`"'=HYPERLINK(""x"")`);
    expect(written.split('\r\n').at(-2)).toMatch(/^[^,]*cut\.zip,,refused,"?The end of this file/);
  });

  it('keeps a candidate’s words from making lines of their own', async () => {
    const { written } = await carrel('report', hostile);
    expect(written.split('\n').filter((line) => line.startsWith('  Findings '))).toHaveLength(1);
  });

  it.each([
    ['a form that it does not know', ['--format', 'docx']],
    ['a date that does not exist', ['--date', '2026-02-30']],
    ['a target in a folder that is not there', ['-o', path.join('no', 'such', 'folder', 'report.txt')]],
  ])('calls %s wrong use', async (_, words) => {
    expect(await carrel('report', access, ...words)).toMatchObject({ code: 2, out: [], written: '', error: [expect.any(String) as string] });
  });

  it('writes no half report at Ctrl-C', async () => {
    const stop = new AbortController();
    const target = path.join(folder, 'half.html');
    await carrelUntil(stop.signal, ['report', folder, '--format', 'html', '-o', target], (line) => (line.includes('  3 of') ? stop.abort() : undefined));
    expect(stop.signal.aborted).toBe(true);
    await expect(readFile(target)).rejects.toThrow('ENOENT');
  });
});
