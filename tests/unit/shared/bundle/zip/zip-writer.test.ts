import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeBytes } from '../../../../../electron/node-bytes';
import { readAll } from '../../../../../shared/bundle/read-bundle';
import { readEntry } from '../../../../../shared/bundle/zip/read-entry';
import { readZipEntries } from '../../../../../shared/bundle/zip/read-zip-entries';
import { ZipWriter } from '../../../../../shared/bundle/zip/zip-writer';
import { aZip, inChunks, MemoryFile, toAccess, toBytes } from './memory-file';
import type { TestEntry } from './memory-file';

const folder = mkdtempSync(path.join(tmpdir(), 'carrel-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entries: readonly TestEntry[] = [
  { path: 'b/notes.txt', content: 'What I learned. '.repeat(500), compress: true },
  { path: 'b/photo.jpg', content: Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256) },
  { path: 'b/empty.txt', content: '', compress: true },
  { path: 'b/Entleihung – für alle.txt', content: 'ü' },
];

async function readBack(zip: Uint8Array): Promise<readonly [string, string][]> {
  const access = toAccess(zip);
  const found: [string, string][] = [];
  for (const entry of await readZipEntries(access)) {
    found.push([entry.path, Buffer.from(await readAll(readEntry({ access, ports: nodeBytes }, entry))).toString('hex')]);
  }
  return found;
}

const toPairs = (list: readonly TestEntry[]): readonly [string, string][] =>
  list.map(({ path: name, content }) => [name, Buffer.from(toBytes(content)).toString('hex')]);

describe('the zip writer', () => {
  it('writes what the strict reader reads back', async () => {
    expect(await readBack(await aZip(entries))).toEqual(toPairs(entries));
  });

  it('writes the same bytes for the same entries', async () => {
    expect(Buffer.compare(await aZip(entries), await aZip(entries))).toBe(0);
  });

  it('writes no data descriptors, and a size in every local header', async () => {
    const zip = new DataView((await aZip(entries)).buffer);
    expect(zip.getUint16(6, true) & 0x0008).toBe(0);
    expect(zip.getUint32(22, true)).toBe(8000);
    expect(zip.getUint32(18, true)).toBeGreaterThan(0);
  });

  it('reads back whatever contents and chunk sizes', async () => {
    const content = fc.tuple(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), fc.integer({ min: 1, max: 700 }));
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 8 }), fc.boolean(), async (contents, isSmallLimit) => {
        const file = new MemoryFile();
        const zip = new ZipWriter(file, nodeBytes, isSmallLimit ? { number: 500, entries: 3 } : { number: 0xffffffff, entries: 0xffff });
        for (const [index, [bytes, compress, size]] of contents.entries()) {
          await zip.add({ path: `f/${index}`, size: bytes.length, compress, source: inChunks(bytes, size) });
        }
        const totals = await zip.finish();
        expect(totals).toEqual({ entries: contents.length, size: file.bytes.length });
        if (contents.length === 0) return;
        expect(await readBack(file.bytes)).toEqual(contents.map(([bytes], index) => [`f/${index}`, Buffer.from(bytes).toString('hex')]));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a source of another size than announced', async () => {
    const zip = new ZipWriter(new MemoryFile(), nodeBytes);
    await expect(zip.add({ path: 'a', size: 4, compress: false, source: inChunks(toBytes('abc')) })).rejects.toThrow('3 bytes came where 4');
  });

  it('never holds more than a few chunks, however large the entry', async () => {
    const target = new MemoryFile();
    const sink = { writeAt: (position: number, bytes: Uint8Array) => target.writeAt(position % 1024, bytes.subarray(0, 1)).then(() => void (largest = Math.max(largest, bytes.length))) };
    let largest = 0;
    const chunk = new Uint8Array(1 << 16);
    async function* many(): AsyncGenerator<Uint8Array> {
      for (let count = 0; count < 1024; count += 1) yield chunk;
    }
    await new ZipWriter(sink, nodeBytes).add({ path: 'large', size: 1 << 26, compress: false, source: many() });
    expect(largest).toBeLessThanOrEqual(1 << 20);
  });
});

const tools = [
  { name: 'unzip', arguments: (file: string) => ['-tqq', file] },
  { name: '7z', arguments: (file: string) => ['t', file] },
  { name: 'bsdtar', arguments: (file: string) => ['-tf', file] },
  { name: 'python3', arguments: (file: string) => ['-m', 'zipfile', '-t', file] },
];

describe.each(tools)('$name', (tool) => {
  const isThere = spawnSync(tool.name, ['--help']).error === undefined;
  const kinds = [
    { kind: 'an ordinary zip', limits: undefined },
    { kind: 'a zip with every zip64 structure', limits: { number: 100, entries: 2 } },
  ];
  it.for(kinds)('reads $kind without complaint', async ({ kind, limits }, { skip }) => {
    if (!isThere) skip(`${tool.name} is not on this computer`);
    const file = path.join(folder, `${tool.name}-${kind.length}.zip`);
    writeFileSync(file, await aZip(entries, limits));
    expect(() => execFileSync(tool.name, tool.arguments(file), { stdio: 'pipe' })).not.toThrow();
  });
});
