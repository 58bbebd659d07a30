import { mkdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnfinishedBundles } from '../../../electron/unfinished-bundles';
import { listFiles, makeTemporaryFolder } from './temporary-folder';

async function setUp() {
  const folder = await makeTemporaryFolder();
  await mkdir(join(folder, 'Desktop'));
  const notes = join(folder, 'exports');
  return { folder, notes, target: join(folder, 'Desktop', 'mine.zip'), readNotes: async () => JSON.parse(await readFile(join(notes, 'unfinished.json'), 'utf8')) as readonly string[] };
}

/** Begins an export whose process never ends it: what a crash leaves. */
async function crashDuring(notes: string, target: string): Promise<string> {
  return new Promise((resolve) => {
    void new UnfinishedBundles(notes).during(target, async (part) => {
      await writeFile(part, 'half a bundle');
      resolve(part);
      return new Promise<never>(() => undefined);
    });
  });
}

describe('exports that a crash has ended', () => {
  it('leave nothing after the next start, wherever they went', async () => {
    const { folder, notes, target, readNotes } = await setUp();
    const part = await crashDuring(notes, target);
    expect(dirname(part)).toBe(dirname(target));
    expect(await readNotes()).toEqual([part]);
    await new UnfinishedBundles(notes).sweep();
    expect(await listFiles(join(folder, 'Desktop'))).toEqual([]);
    expect(await readNotes()).toEqual([]);
  });

  it('are forgotten when they end well, badly or by an error', async () => {
    const { notes, target, readNotes } = await setUp();
    const unfinished = new UnfinishedBundles(notes);
    let during: readonly string[] = [];
    expect(await unfinished.during(target, async () => ((during = await readNotes()), 7))).toBe(7);
    expect(during).toHaveLength(1);
    await expect(unfinished.during(target, () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    expect(await readNotes()).toEqual([]);
  });

  it('at once are all remembered, each with a file of its own', async () => {
    const { notes, target, readNotes } = await setUp();
    const unfinished = new UnfinishedBundles(notes);
    const noted = await Promise.all([1, 2, 3].map(() => unfinished.during(target, async (part) => {
      await writeFile(part, '');
      return [part, await readNotes()] as const;
    })));
    for (const [part, parts] of noted) expect(parts).toContain(part);
    expect(new Set(noted.map(([part]) => part)).size).toBe(3);
    expect(await readNotes()).toEqual([]);
  });

  it('on a disk that is away are kept for another start', async () => {
    const { folder, notes, target, readNotes } = await setUp();
    const part = await crashDuring(notes, target);
    await rename(join(folder, 'Desktop'), join(folder, 'away'));
    await new UnfinishedBundles(notes).sweep();
    expect(await readNotes()).toEqual([part]);
    await rename(join(folder, 'away'), join(folder, 'Desktop'));
    await new UnfinishedBundles(notes).sweep();
    expect(await listFiles(join(folder, 'Desktop'))).toEqual([]);
  });

  it('of this run are left alone by a late sweep', async () => {
    const { notes, target } = await setUp();
    await crashDuring(notes, target);
    const unfinished = new UnfinishedBundles(notes);
    const sweeping = unfinished.sweep();
    await unfinished.during(target, async (part) => {
      await writeFile(part, 'being written');
      await sweeping;
      await unfinished.sweep();
      expect((await stat(part)).size).toBe(13);
    });
  });
});

describe('notes of exports', () => {
  it('remove nothing but temporary files of exports, whatever they say', async () => {
    const { folder, notes } = await setUp();
    const id = '.01234567-89ab-4cde-8f01-23456789abcd.carrel-part';
    const own = join(folder, 'Desktop', 'thesis.docx');
    await writeFile(own, 'mine');
    await symlink(own, join(folder, 'Desktop', id));
    await mkdir(join(folder, id));
    await mkdir(notes);
    await writeFile(join(notes, 'unfinished.json'), JSON.stringify([own, join(folder, 'Desktop', id), join(folder, id), id, 7, null, `${own}/../thesis.docx`]));
    await new UnfinishedBundles(notes).sweep();
    expect(await readFile(own, 'utf8')).toBe('mine');
    expect(await readFile(join(folder, 'Desktop', id), 'utf8')).toBe('mine');
    expect((await stat(join(folder, id))).isDirectory()).toBe(true);
  });

  it('half-written are cleared away', async () => {
    const { notes, target } = await setUp();
    await crashDuring(notes, target);
    await writeFile(join(notes, '01234567-89ab-4cde-8f01-23456789abcd.part'), '[');
    await new UnfinishedBundles(notes).sweep();
    expect(await listFiles(notes)).toEqual(['unfinished.json']);
  });

  it.each(['', 'null', '{"a":1}', '[1,', '"x"'])('that are not in order (%s) stop nothing', async (text) => {
    const { notes, target } = await setUp();
    await mkdir(notes);
    await writeFile(join(notes, 'unfinished.json'), text);
    const unfinished = new UnfinishedBundles(notes);
    await unfinished.sweep();
    expect(await unfinished.during(target, () => Promise.resolve('done'))).toBe('done');
  });

  it('that cannot be written stop no export', async () => {
    const { notes, target } = await setUp();
    await writeFile(notes, 'a file where the folder should be');
    const unfinished = new UnfinishedBundles(notes);
    expect(await unfinished.during(target, () => Promise.resolve('done'))).toBe('done');
  });
});
