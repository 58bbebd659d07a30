import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carrel, carrelUntil, toObjects } from './a-terminal';

const sample = path.resolve(import.meta.dirname, '../../../assets/sample');
let folder = '';
let bundle = '';
let damaged = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-verify-'));
  bundle = path.join(folder, 'access.zip');
  damaged = path.join(folder, 'damaged.zip');
  await carrel('build', sample, '-o', bundle, '--set', 'access', '--date', '2026-11-22');
  const bytes = await readFile(bundle);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  await writeFile(damaged, bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('carrel verify', () => {
  it('says sound, with the receipt code', async () => {
    const [object] = toObjects(await carrel('verify', bundle, '--json'));
    expect(object).toMatchObject({ verdict: 'sound', hasPortfolio: true, remarks: [], receiptCode: expect.stringMatching(/^(?:[0-9a-f]{4} ){4}[0-9a-f]{4}$/) as string });
  });

  it('gives each bundle a row under one head, and finds one changed bit anywhere', async () => {
    const { code, out } = await carrel('verify', damaged, bundle);
    expect(code).toBe(1);
    const [head = '', first = '', second = '', sum] = out;
    expect(head.split(/ {2,}/)).toEqual(['Bundle', 'Result', 'Files', 'Size', 'Receipt code', 'Note']);
    expect([first, second].map((row) => row.slice(head.indexOf('Result')).split(' ')[0])).toEqual(['refused', 'sound']);
    expect(first).toContain(damaged);
    expect(second).toMatch(/ 51 {2,}.*kB {2}(?:[0-9a-f]{4} ){4}[0-9a-f]{4}$/);
    expect(sum).toBe('2 bundles: 1 sound, 1 refused, 0 not found');
  });

  it('takes all zips of a folder, by name, and nothing else in it', async () => {
    const desk = path.join(folder, 'desk');
    await mkdir(path.join(desk, 'older.zip'), { recursive: true });
    for (const name of ['b.zip', 'a.ZIP', '.hidden.zip', 'notes.txt']) await copyFile(bundle, path.join(desk, name));
    const spoken = await carrel('verify', desk, '--json');
    expect(spoken.code).toBe(0);
    expect(toObjects(spoken).map(({ file }) => file)).toEqual([path.join(desk, 'a.ZIP'), path.join(desk, 'b.zip')]);
  });

  it('calls a file that is not there and a folder without zips wrong use, and reads the others', async () => {
    const empty = await mkdtemp(path.join(folder, 'empty-'));
    const spoken = await carrel('verify', bundle, path.join(folder, 'gone.zip'), empty, '--json');
    expect(spoken.code).toBe(2);
    expect(toObjects(spoken)).toEqual([expect.objectContaining({ verdict: 'sound' })]);
    expect(spoken.error).toEqual([`${empty}: there is no zip in this folder.`, expect.stringContaining('gone.zip: there is no such file')]);
  });

  it('tells how far it is, in bytes', async () => {
    const { status } = await carrel('verify', bundle, bundle);
    expect(status[0]).toMatch(/^\[ {20}\] {3}0 % {2}1 of 2 {2}.*access\.zip {2}\S+\s\w+ of [\d.]+\u00A0\w+$/);
    expect(status.at(-1)).toMatch(/^\[={20}\] 100 % {2}2 of 2 .* {2}(\S+\s\S+) of \1$/);
  });

  it('stops at Ctrl-C without a verdict on what it had not read', async () => {
    const stop = new AbortController();
    const spoken = await carrelUntil(stop.signal, ['verify', bundle, bundle, '--json'], () => stop.abort());
    expect(spoken.out).toEqual([]);
    expect(spoken.code).not.toBe(0);
  });
});
