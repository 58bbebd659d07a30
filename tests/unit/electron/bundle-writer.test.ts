import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBundleFile } from '../../../electron/bundle-writer';
import type { BundleProgress } from '../../../shared/platform/platform';
import { aPlan, handout } from '../shared/bundle/a-bundle';
import { inChunks } from '../shared/bundle/zip/memory-file';

let folder = '';
let target = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-bundle-'));
  target = path.join(folder, 'mine.zip');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const plan = aPlan();
const openEvidence = async (): Promise<AsyncIterable<Uint8Array>> => inChunks(handout);

describe('writing a bundle to disk', () => {
  it('puts the finished bundle in place and leaves nothing else', async () => {
    const written = await writeBundleFile({ plan, target, openEvidence });
    expect(written).toMatchObject({ ok: true, value: { fileName: 'mine.zip', entries: 7, size: (await stat(target)).size } });
    expect(await readdir(folder)).toEqual(['mine.zip']);
  });

  it('tells writing, verifying and placing, in this order', async () => {
    const seen: BundleProgress['step'][] = [];
    await writeBundleFile({ plan, target, openEvidence }, { onProgress: ({ step }) => seen.push(step) });
    expect([...new Set(seen)]).toEqual(['writing', 'verifying', 'placing']);
  });

  it('replaces an older bundle, and clears what interrupted exports left', async () => {
    const old = path.join(folder, '.other.zip.carrel-part');
    for (const file of [target, old, path.join(folder, '.recent.carrel-part'), path.join(folder, 'mine.carrel-part')]) await writeFile(file, 'old');
    await utimes(old, new Date(0), new Date(0));
    expect((await writeBundleFile({ plan, target, openEvidence })).ok).toBe(true);
    expect((await readFile(target)).subarray(0, 2).toString()).toBe('PK');
    expect((await readdir(folder)).sort()).toEqual(['.recent.carrel-part', 'mine.carrel-part', 'mine.zip']);
  });

  it('is not stopped by what others left under such a name, and follows no link of theirs', async () => {
    const elsewhere = path.join(folder, 'elsewhere.txt');
    const odd = path.join(folder, '.folder.carrel-part');
    await writeFile(elsewhere, 'kept');
    await utimes(elsewhere, new Date(0), new Date(0));
    await mkdir(odd);
    await utimes(odd, new Date(0), new Date(0));
    await symlink(elsewhere, path.join(folder, '.link.carrel-part'));
    expect((await writeBundleFile({ plan, target, openEvidence })).ok).toBe(true);
    expect(await readFile(elsewhere, 'utf8')).toBe('kept');
    expect((await readdir(folder)).sort()).toEqual(['.folder.carrel-part', '.link.carrel-part', 'elsewhere.txt', 'mine.zip']);
  });

  it('takes a name as long as the system allows', async () => {
    const long = path.join(folder, `${'n'.repeat(251)}.zip`);
    expect((await writeBundleFile({ plan, target: long, openEvidence })).ok).toBe(true);
  });

  it('twice to one place at once, gives a whole bundle and leaves nothing else', async () => {
    const both = await Promise.all([writeBundleFile({ plan, target, openEvidence }), writeBundleFile({ plan, target, openEvidence })]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await readdir(folder)).toEqual(['mine.zip']);
  });

  async function* failing(error: Error): AsyncGenerator<Uint8Array> {
    yield handout.subarray(0, 10);
    throw error;
  }
  const cancelling = new AbortController();
  async function* cancelled(): AsyncGenerator<Uint8Array> {
    cancelling.abort();
    yield handout;
  }

  it.each([
    ['a full disk', { openEvidence: async () => failing(Object.assign(new Error(), { code: 'ENOSPC' })) }, { kind: 'disk-full' }],
    ['a disk that fails', { openEvidence: async () => failing(Object.assign(new Error(), { code: 'EIO' })) }, { kind: 'write-failed', detail: 'EIO' }],
    ['missing evidence', { openEvidence: async () => null }, { kind: 'evidence-missing', item: 'E4 Hold handout' }],
    ['damaged evidence', { openEvidence: async () => inChunks(Buffer.alloc(handout.length)) }, { kind: 'evidence-damaged', item: 'E4 Hold handout' }],
    ['a cancel', { openEvidence: async () => cancelled() }, { kind: 'cancelled' }],
  ])('leaves the old file as it was after %s', async (_, change, problem) => {
    await writeFile(target, 'the old bundle');
    const written = await writeBundleFile({ plan, target, ...change }, { signal: cancelling.signal });
    expect(written).toEqual({ ok: false, problem });
    expect(await readFile(target, 'utf8')).toBe('the old bundle');
    expect(await readdir(folder)).toEqual(['mine.zip']);
  });

  it('says so when the folder is not there, without naming it', async () => {
    const written = await writeBundleFile({ plan, target: path.join(folder, 'gone', 'mine.zip'), openEvidence });
    expect(written).toEqual({ ok: false, problem: { kind: 'write-failed', detail: 'ENOENT' } });
  });
});
