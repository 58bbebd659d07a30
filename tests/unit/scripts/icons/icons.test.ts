import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../architecture/source-files';
import { drawIcons } from '../../../../scripts/icons/make-icons.mjs';

let icons: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  icons = await drawIcons(root);
});

function iconFor(name: string): Buffer {
  return Buffer.from(icons.get(name) ?? []);
}

/** Width and height of a PNG, from its first piece. */
function toSize(png: Buffer): readonly number[] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the icons', () => {
  it('of the browser application, which are committed, are drawn from the one source', async () => {
    const web = [...icons.keys()].filter((name) => name.startsWith('assets/public/'));
    expect(web).toHaveLength(3);
    for (const name of web) expect((await readFile(path.join(root, name))).equals(iconFor(name)), `${name}: run npm run icons`).toBe(true);
  });

  it.each([16, 24, 32, 48, 64, 128, 256, 512])('for Linux have the size in their name: %i', (size) => {
    expect(toSize(iconFor(`dist/icons/linux/${String(size)}x${String(size)}.png`))).toEqual([size, size]);
  });

  it.each(['dist/icons/icon.ico', 'dist/icons/bundle.ico'])('%s holds every size that its directory names', (name) => {
    const icon = iconFor(name);
    const count = icon.readUInt16LE(4);
    const sizes = Array.from({ length: count }, (_, index) => {
      const entry = 6 + 16 * index;
      const [length, offset] = [icon.readUInt32LE(entry + 8), icon.readUInt32LE(entry + 12)];
      const [width, height] = toSize(icon.subarray(offset, offset + length));
      expect([icon[entry], icon[entry + 1]]).toEqual([(width ?? 0) % 256, (height ?? 0) % 256]);
      return width;
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it.each(['dist/icons/icon.icns', 'dist/icons/bundle.icns'])('%s holds the sizes that Apple gives to the names', (name) => {
    const icon = iconFor(name);
    expect([icon.toString('latin1', 0, 4), icon.readUInt32BE(4)]).toEqual(['icns', icon.length]);
    const found: Record<string, number | undefined> = {};
    for (let offset = 8; offset < icon.length; offset += icon.readUInt32BE(offset + 4)) {
      found[icon.toString('latin1', offset, offset + 4)] = toSize(icon.subarray(offset + 8))[0];
    }
    expect(found).toEqual({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 });
  });
});
