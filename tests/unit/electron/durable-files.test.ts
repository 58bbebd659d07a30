import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renamePatiently, syncFolder, writeFileDurably } from '../../../electron/durable-files';
import { readJsonFile, writeJsonFile } from '../../../electron/json-file';
import { makeTemporaryFolder } from './temporary-folder';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that is put in place', () => {
  it('is whole, and leaves nothing beside it', async () => {
    const folder = await makeTemporaryFolder();
    const target = join(folder, 'settings.json');
    await writeFileDurably(target, bytes('first'));
    await writeFileDurably(target, bytes('second'));
    expect(await readFile(target, 'utf8')).toBe('second');
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('leaves what was there when it can not be put', async () => {
    const folder = await makeTemporaryFolder();
    await mkdir(join(folder, 'taken'));
    await expect(writeFileDurably(join(folder, 'taken'), bytes('x'))).rejects.toThrow();
    await expect(writeFileDurably(join(folder, 'no', 'way'), bytes('x'))).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('takes the place of a link, and not of what the link leads to', async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, 'diary'), 'mine');
    await symlink(join(folder, 'diary'), join(folder, 'settings.json'));
    await writeFileDurably(join(folder, 'settings.json'), bytes('ours'));
    expect(await readFile(join(folder, 'diary'), 'utf8')).toBe('mine');
  });

  it('waits for one who holds the place for a moment, and not for ever', async () => {
    const folder = await makeTemporaryFolder();
    const [from, to] = [join(folder, 'new'), join(folder, 'held')];
    await Promise.all([writeFile(from, 'x'), mkdir(join(to, 'by a scanner'), { recursive: true })]);
    const held = new Set(['EISDIR', 'ENOTEMPTY', 'EEXIST', 'EPERM']);
    await expect(renamePatiently(from, to, { tries: 2, held })).rejects.toThrow();
    setTimeout(() => void rm(to, { recursive: true }), 20);
    await renamePatiently(from, to, { tries: 20, held });
    expect(await readFile(to, 'utf8')).toBe('x');
  });
});

describe('flushing a folder', () => {
  it('is told when the folder is not there', async () => {
    const folder = await makeTemporaryFolder();
    await syncFolder(folder);
    if (process.platform !== 'win32') await expect(syncFolder(join(folder, 'none'))).rejects.toThrow('ENOENT');
  });
});

describe('a small JSON file', () => {
  it('comes back as it was, and as null when it is damaged or gone', async () => {
    const file = join(await makeTemporaryFolder(), 'new', 'state.json');
    expect(await readJsonFile(file)).toBeNull();
    await writeJsonFile(file, { width: 1280 });
    expect(await readJsonFile(file)).toEqual({ width: 1280 });
    await writeFile(file, '{"width":');
    expect(await readJsonFile(file)).toBeNull();
  });
});
