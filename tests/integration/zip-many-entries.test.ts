import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readZipEntries } from '../../shared/bundle/zip/read-zip-entries';
import { aZip, toAccess } from '../unit/shared/bundle/zip/memory-file';

const folder = mkdtempSync(path.join(tmpdir(), 'carrel-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a zip with more than 65,535 entries', () => {
  it('is read whole, by us and by Python', async ({ skip }) => {
    const count = 65_600;
    const zip = await aZip(Array.from({ length: count }, (_, at) => ({ path: `many/${at}`, content: 'x' })));
    expect(await readZipEntries(toAccess(zip))).toHaveLength(count);
    if (spawnSync('python3', ['--version']).error !== undefined) skip('python3 is not on this computer; our own reading was tried');
    const file = path.join(folder, 'many.zip');
    writeFileSync(file, zip);
    const counted = execFileSync('python3', ['-c', 'import sys, zipfile; print(len(zipfile.ZipFile(sys.argv[1]).namelist()))', file], { encoding: 'utf8' });
    expect(counted.trim()).toBe(String(count));
  });
});
