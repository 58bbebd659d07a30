import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../../../../electron/node-bytes';
import { BundleRefusalError } from '../../../../../shared/bundle/bundle-refusal';
import { readAll } from '../../../../../shared/bundle/read-bundle';
import { READ_LIMITS } from '../../../../../shared/bundle/read-limits';
import { readEntry } from '../../../../../shared/bundle/zip/read-entry';
import { readZipEntries } from '../../../../../shared/bundle/zip/read-zip-entries';
import { aZip, toAccess } from './memory-file';

const sound = await aZip([
  { path: 'b/first.txt', content: 'first '.repeat(100), compress: true },
  { path: 'b/second.bin', content: 'second content' },
]);

async function readWhole(bytes: Uint8Array, limits = READ_LIMITS): Promise<string> {
  try {
    const access = toAccess(bytes);
    for (const entry of await readZipEntries(access, limits)) await readAll(readEntry({ access, ports: nodeBytes }, entry));
    return 'sound';
  } catch (error) {
    if (error instanceof BundleRefusalError) return error.refusal.code;
    throw error;
  }
}

/** Overwrites bytes of a copy, counted from the last occurrence of a signature. */
function patched(signature: number, offset: number, ...values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(sound);
  const view = new DataView(copy.buffer);
  let at = copy.length - 4;
  while (view.getUint32(at, true) !== signature) at -= 1;
  copy.set(values, at + offset);
  return copy;
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

describe('the strict zip reader', () => {
  it('takes a sound zip', async () => expect(await readWhole(sound)).toBe('sound'));

  it.each([
    ['no bytes', new Uint8Array(0), 'empty'],
    ['a text', new TextEncoder().encode('hello, this is not a zip at all'), 'not-a-zip'],
    ['a cut file', sound.subarray(0, sound.length - 5), 'truncated'],
    ['bytes after the end', Uint8Array.of(...sound, 13, 10), 'ambiguous'],
    ['bytes before the start', Uint8Array.of(35, 33, ...sound), 'ambiguous'],
    ['an encrypted flag', patched(CENTRAL, 8, 1), 'encrypted'],
    ['another method', patched(CENTRAL, 10, 12), 'method'],
    ['another checksum in the directory', patched(CENTRAL, 16, 1, 2, 3, 4), 'header-mismatch'],
    ['another size in the directory', patched(CENTRAL, 24, 1), 'size-lie'],
    ['a link', patched(CENTRAL, 38, 0, 0, 0xff, 0xa1), 'symlink'],
    ['a device', patched(CENTRAL, 38, 0, 0, 0xff, 0x61), 'special-file'],
    ['an offset outside', patched(CENTRAL, 42, 0xff, 0xff, 0xff, 0x0f), 'structure'],
    ['an offset at another entry', patched(CENTRAL, 42, 0, 0, 0, 0), 'overlap'],
    ['a smaller count', patched(END, 8, 1, 0, 1, 0), 'too-many'],
    ['a larger count', patched(END, 8, 3, 0, 3, 0), 'too-many'],
    ['another disk', patched(END, 4, 1), 'split'],
    ['a directory size of nothing', patched(END, 12, 0, 0), 'ambiguous'],
    ['saturated fields without zip64', patched(END, 16, 0xff, 0xff, 0xff, 0xff), 'zip64'],
  ])('refuses %s', async (_, bytes, code) => expect(await readWhole(bytes)).toBe(code));

  it.each([
    ['two equal names', ['b/a.txt', 'b/a.txt'], 'duplicate'],
    ['names that differ by case', ['b/a.txt', 'b/A.txt'], 'case-twins'],
    ['folders that differ by case', ['b/x/a.txt', 'b/X/c.txt'], 'case-twins'],
    ['names that differ by normalisation', ['b/\u00e9.txt', 'b/e\u0301.txt'], 'normalisation-twins'],
    ['a file that is a folder too', ['b/a', 'b/a/c.txt'], 'file-and-folder'],
  ])('refuses %s', async (_, paths, code) => {
    expect(await readWhole(await aZip(paths.map((path) => ({ path, content: 'x' }))))).toBe(code);
  });

  it('refuses an expansion beyond the limits, of one entry and of all together', async () => {
    const zeros = { content: new Uint8Array(300_000), compress: true };
    const one = await aZip([{ path: 'b/zeros', ...zeros }]);
    const many = await aZip([1, 2, 3].map((at) => ({ path: `b/zeros-${at}`, ...zeros })));
    expect(await readWhole(one, { ...READ_LIMITS, ratioFrom: 200_000 })).toBe('bomb');
    expect(await readWhole(one, { ...READ_LIMITS, entrySize: 200_000 })).toBe('bomb');
    expect(await readWhole(many, { ...READ_LIMITS, ratioFrom: 400_000, totalRatioFrom: 800_000 })).toBe('bomb');
    expect(await readWhole(many, { ...READ_LIMITS, totalSize: 800_000 })).toBe('bomb');
    expect(await readWhole(many)).toBe('sound');
  });

  it('stops inflating at the size told, whatever comes', async () => {
    const zip = await aZip([{ path: 'b/zeros', content: new Uint8Array(50_000_000), compress: true }]);
    const view = new DataView(zip.buffer);
    const central = view.getUint32(zip.length - 6, true);
    for (const at of [22, central + 24]) view.setUint32(at, 100, true);
    const access = toAccess(zip);
    const [entry] = await readZipEntries(access);
    let given = 0;
    await expect(
      (async () => {
        for await (const bytes of readEntry({ access, ports: nodeBytes }, entry!)) given += bytes.length;
      })(),
    ).rejects.toThrow('size-lie');
    expect(given).toBe(0);
  });

  it('reports a reader that fails as unreadable', async () => {
    const access = { size: 100, read: () => Promise.reject(new Error('gone')) };
    await expect(readZipEntries(access)).rejects.toThrow('unreadable');
  });

  it('never does anything but read or refuse, whichever byte is changed', async () => {
    const anyByte = fc.tuple(fc.integer({ min: 0, max: sound.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(anyByte, { minLength: 1, maxLength: 4 }), async (changes) => {
        const copy = Uint8Array.from(sound);
        for (const [at, value] of changes) copy[at] = value;
        expect(typeof (await readWhole(copy))).toBe('string');
      }),
      { numRuns: 400 },
    );
  });

  it('never takes a zip of which a part is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sound.length - 1 }), fc.integer({ min: 1, max: sound.length }), async (from, count) => {
        const cut = Buffer.concat([sound.subarray(0, from), sound.subarray(Math.min(sound.length, from + count))]);
        expect(await readWhole(cut)).not.toBe('sound');
      }),
      { numRuns: 200 },
    );
  });
});
