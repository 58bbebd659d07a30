import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IncomingFile } from '../../../electron/incoming-file';
import { makeTemporaryFolder } from './temporary-folder';

describe('bytes on their way', () => {
  it('are gone when they are given up, and giving up twice is no harm', async () => {
    const folder = await makeTemporaryFolder();
    const incoming = await IncomingFile.open(folder);
    await incoming.append(Uint8Array.of(1));
    await incoming.abandon();
    await incoming.abandon();
    expect(await readdir(folder)).toEqual([]);
  });

  it('are given up without a fault when the system does not let go of them', async () => {
    const folder = await makeTemporaryFolder();
    const incoming = await IncomingFile.open(folder);
    const [name = ''] = await readdir(folder);
    await rm(join(folder, name));
    await mkdir(join(folder, name));
    await expect(incoming.abandon()).resolves.toBeUndefined();
  });

  it('take their place only when they are whole: a place that can not be had leaves nothing', async () => {
    const folder = await makeTemporaryFolder();
    const incoming = await IncomingFile.open(folder);
    await incoming.append(Uint8Array.of(1));
    await mkdir(join(folder, 'taken'));
    await expect(incoming.commit(() => join(folder, 'taken'))).rejects.toThrow();
    await incoming.abandon();
    expect(await readdir(folder)).toEqual(['taken']);
  });
});
