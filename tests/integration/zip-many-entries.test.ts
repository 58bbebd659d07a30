import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readZipEntries } from '../../shared/bundle/zip/read-zip-entries';
import { aZip, toAccess } from '../unit/shared/bundle/zip/memory-file';
import { zipReaders } from './zip-readers';

const folder = mkdtempSync(path.join(tmpdir(), 'carrel-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const count = 70_000;
const file = path.join(folder, 'many.zip');
/** Written once, by whichever test comes first. */
const zip = aZip(Array.from({ length: count }, (_, at) => ({ path: `many/${at}`, content: 'x' })));

describe('a zip of 70,000 entries', () => {
  it('is read whole by Carrel', async () => {
    expect(await readZipEntries(toAccess(await zip))).toHaveLength(count);
  });

  it.for(zipReaders)('is read whole by $name', async ({ name, isHere, readCount }, { skip }) => {
    if (!isHere()) skip(`${name} is not on this computer, so it was not tried`);
    writeFileSync(file, await zip);
    expect(readCount(file)).toBe(count);
  });
});
