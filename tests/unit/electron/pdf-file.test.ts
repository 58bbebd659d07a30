import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePdfFile } from '../../../electron/pdf-file';
import { makeTemporaryFolder } from './temporary-folder';

const bytes = new TextEncoder().encode('%PDF-1.7 new');

describe('a PDF on the disk', () => {
  it('takes the place of an older one as a whole, and leaves nothing beside it', async () => {
    const folder = await makeTemporaryFolder();
    const target = join(folder, 'access ü.pdf');
    await writeFile(target, 'older and longer than the new one');
    expect(await writePdfFile(target, bytes)).toEqual({ ok: true, value: { fileName: 'access ü.pdf', size: bytes.length } });
    expect(await readFile(target, 'utf8')).toBe('%PDF-1.7 new');
    expect(await readdir(folder)).toEqual(['access ü.pdf']);
  });

  it.skipIf(process.platform === 'win32')('can be read by others like any file that a person saves', async () => {
    const folder = await makeTemporaryFolder();
    const target = join(folder, 'access.pdf');
    await writePdfFile(target, bytes);
    await writeFile(join(folder, 'ordinary'), '');
    expect((await stat(target)).mode).toBe((await stat(join(folder, 'ordinary'))).mode);
  });

  it('is refused by the code of the system where its folder is gone', async () => {
    const folder = await makeTemporaryFolder();
    expect(await writePdfFile(join(folder, 'gone', 'access.pdf'), bytes)).toEqual({ ok: false, problem: { kind: 'write-failed', detail: 'ENOENT' } });
  });
});
