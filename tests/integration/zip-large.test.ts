import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileAccess, toWriteTarget } from '../../electron/file-access';
import { nodeBytes } from '../../electron/node-bytes';
import { BundleRefusalError } from '../../shared/bundle/bundle-refusal';
import { READ_LIMITS } from '../../shared/bundle/read-limits';
import { readEntry } from '../../shared/bundle/zip/read-entry';
import { readZipEntries } from '../../shared/bundle/zip/read-zip-entries';
import { ZipWriter } from '../../shared/bundle/zip/zip-writer';
import { zipReaders } from './zip-readers';

const folder = mkdtempSync(path.join(tmpdir(), 'carrel-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CHUNK = new Uint8Array(1 << 22).map((_, at) => (at * 7919) % 251);

async function* bytesOf(size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += CHUNK.length) yield await Promise.resolve(CHUNK.slice(0, Math.min(CHUNK.length, size - at)));
}

async function write(file: string, sizes: readonly number[]): Promise<number> {
  const handle = await open(file, 'w');
  try {
    const zip = new ZipWriter(toWriteTarget(handle), nodeBytes);
    for (const [at, size] of sizes.entries()) await zip.add({ path: `large/${at}.mp4`, size, compress: false, source: bytesOf(size) });
    return (await zip.finish()).size;
  } finally {
    await handle.close();
  }
}

/** Every byte, by Carrel's own reader. @returns bytes read */
async function readAllOf(file: string, limits = READ_LIMITS): Promise<number> {
  const access = await openFileAccess(file);
  try {
    let read = 0;
    for (const entry of await readZipEntries(access, limits)) {
      for await (const bytes of readEntry({ access, ports: nodeBytes }, entry)) read += bytes.length;
    }
    return read;
  } finally {
    await access.close();
  }
}

const several = [1.5e9, 1.5e9, 1.5e9, 10];
const single = [10, 4.5e9];

// Some minutes and five gigabytes of disk: only when asked for.
describe.skipIf(process.env['CARREL_LARGE'] !== '1')('a zip of 4.5 GB', { timeout: 1_200_000 }, () => {
  it.each([
    ['of several entries', several],
    ['with one entry above 4 GiB', single],
  ])('%s is read whole by unzip, 7z and Python', async (_, sizes) => {
    const file = path.join(folder, 'large.zip');
    expect(await write(file, sizes)).toBeGreaterThan(4.5e9);
    for (const reader of zipReaders.filter(({ isHere }) => isHere())) expect([reader.name, reader.readCount(file)]).toEqual([reader.name, sizes.length]);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    expect(await readAllOf(file, { ...READ_LIMITS, entrySize: Infinity })).toBe(all);
    // Carrel takes no entry above 4 GiB from strangers, and says so; its own writer refuses to make one.
    if (sizes === several) expect(await readAllOf(file)).toBe(all);
    else await expect(readAllOf(file)).rejects.toEqual(new BundleRefusalError('bomb', 'large/1.mp4'));
  });
});
