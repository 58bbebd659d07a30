import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeFiles } from '../../../cli/place-files';
import type { FileToPlace } from '../../../cli/place-files';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-place-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* letters(text: string, atEnd: () => Promise<void> = () => Promise.resolve()): AsyncGenerator<Uint8Array> {
  for (const letter of text) {
    await Promise.resolve();
    yield Buffer.from(letter);
  }
  await atEnd();
}
const aFile = (target: string, text: string, atEnd?: () => Promise<void>): FileToPlace => ({ target, size: text.length, read: () => letters(text, atEnd) });
const options = (to: string, isReplacing = false) => ({ folder: to, isReplacing, signal: new AbortController().signal, onProgress: () => undefined });

describe('files put in their places', () => {
  it.each(['../out.txt', 'a/../../out.txt', '/out.txt', 'a/./b', '', 'a\\b', 'c:/x'])('refuses %j, and writes none of the others', async (target) => {
    const to = await mkdtemp(path.join(folder, 'names-'));
    expect(await placeFiles([aFile('fine.txt', 'abc'), aFile(target, 'abc')], options(to))).toEqual({ ok: false, problem: { kind: 'in-the-way', target } });
    expect(await readdir(to)).toEqual([]);
    expect(await readdir(folder)).not.toContain('out.txt');
  });

  it('takes back what it made when the last of them fails', async () => {
    const to = path.join(folder, 'failing');
    const fail = (): Promise<void> => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    expect(await placeFiles([aFile('a/b.txt', 'abc'), aFile('a/c.txt', 'abc', fail)], options(to))).toEqual({ ok: false, problem: { kind: 'disk-full' } });
    expect(await readdir(folder)).not.toContain('failing');
  });

  it('leaves a file alone that appeared while it was working', async () => {
    const to = path.join(folder, 'race');
    const appear = (): Promise<void> => writeFile(path.join(to, 'late.txt'), 'theirs');
    const placed = await placeFiles([aFile('early.txt', 'abc'), aFile('late.txt', 'ours', appear)], options(to));
    expect(placed).toEqual({ ok: false, problem: { kind: 'exists', target: 'late.txt' } });
    expect(await readdir(to)).toEqual(['late.txt']);
    expect(await readFile(path.join(to, 'late.txt'), 'utf8')).toBe('theirs');
  });

  it('tells how many bytes are done', async () => {
    const seen: (readonly [number, number])[] = [];
    await placeFiles([aFile('a', 'ab'), aFile('b', 'c')], { ...options(path.join(folder, 'progress')), onProgress: (done, total) => seen.push([done, total]) });
    expect(seen).toEqual([[1, 3], [2, 3], [3, 3]]);
  });
});
