import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readPictureData } from '../../../../../renderer/workers/inspecting/inspect-picture';
import { cleanJpeg } from '../../../../../shared/inspection/clean/clean-jpeg';
import { cleanPicture } from '../../../../../shared/inspection/clean/clean-picture';
import { readTiffOrientation, toOrientationTiff } from '../../../../../shared/inspection/clean/orientation';
import { readPicture } from '../../../../../shared/inspection/images/read-picture';

const read = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`tests/fixtures/evidence-problem/${name}`));
const clean = (bytes: Uint8Array): Uint8Array => {
  const cleaned = cleanPicture(bytes);
  if (cleaned === null) throw new Error('not cleaned');
  return cleaned;
};
const folder = mkdtempSync(path.join(tmpdir(), 'carrel-clean-'));
afterAll(() => rmSync(folder, { recursive: true }));
const hasExifTool = spawnSync('exiftool', ['-ver']).status === 0;
const withPlace = [['jpg', 'photo-with-position.jpg'], ['jpg', 'photo-with-position-xmp.jpg'], ['png', 'photo-with-position.png'], ['webp', 'photo-with-position.webp']] as const;

/** JPEG with the given segments between its start and one scan. */
function aJpeg(...segments: readonly (readonly number[])[]): Uint8Array {
  const scan = [0xff, 0xda, 0, 2, 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
  return Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...scan, 0xff, 0xd9]);
}
const segment = (marker: number, words: string): number[] => [0xff, marker, 0, words.length + 2, ...Array.from(words, (letter) => letter.charCodeAt(0))];

describe('a picture with a place', () => {
  it.each(withPlace)('%s, %s: tells none any more, and is as whole and as large as before', async (type, name) => {
    const bytes = read(name);
    expect((await readPictureData(bytes)).map(({ kind }) => kind)).toContain('location');
    const cleaned = clean(bytes);
    expect(await readPictureData(new Uint8Array(cleaned))).toEqual([]);
    expect(readPicture(type, cleaned)).toEqual(readPicture(type, bytes));
    expect(cleaned.length).toBeLessThan(bytes.length);
  });

  it.for(withPlace)('%s, %s: another program finds no place in it, and nothing wrong with it', ([type, name], { skip }) => {
    skip(!hasExifTool, 'exiftool is not on this computer, so nobody else looked for a place.');
    const file = path.join(folder, `clean-${name}`);
    writeFileSync(file, clean(read(name)));
    const told = (one: string) => execFileSync('exiftool', ['-j', '-a', '-G1', one], { encoding: 'utf8' });
    expect(told(`tests/fixtures/evidence-problem/${name}`)).toMatch(/GPS/);
    expect(told(file)).not.toMatch(/GPS|XMP|IPTC|Artist|Warning/);
    expect(told(file)).toContain(type === 'jpg' ? 'image/jpeg' : `image/${type}`);
  });

  it('cleaned twice is the same as cleaned once', () => {
    for (const [, name] of withPlace) expect(clean(clean(read(name)))).toEqual(clean(read(name)));
  });
});

describe('a JPEG', () => {
  it('keeps frame, colors and scan byte for byte, and loses comments, Exif, XMP, IPTC and what stands behind its end', () => {
    const kept = [segment(0xe0, 'JFIF\0x'), segment(0xe2, 'ICC_PROFILE\0y'), segment(0xee, 'Adobe'), segment(0xdb, 'table')];
    const told = [segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'), segment(0xed, 'Photoshop 3.0\0'), segment(0xfe, 'at home'), segment(0xe2, 'MPF\0more')];
    const [jfif, ...others] = kept;
    const behind = Uint8Array.from([...aJpeg(jfif!, ...told, ...others), ...segment(0xe1, 'Exif\0\0')]);
    expect(cleanJpeg(behind)).toEqual(aJpeg(...kept));
  });

  it('still says how the camera was held', () => {
    const tiff = toOrientationTiff(6);
    const exif = segment(0xe1, `Exif\0\0${String.fromCharCode(...tiff!)}`);
    const cleaned = clean(aJpeg(exif, segment(0xfe, 'word')));
    expect(cleaned).toEqual(aJpeg(exif));
  });

  it('that is cut off or broken is refused rather than half cleaned', () => {
    expect(cleanPicture(read('truncated.jpg'))).toBeNull();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (rest) => {
      const cleaned = cleanJpeg(Uint8Array.from([0xff, 0xd8, 0xff, ...rest]));
      expect(cleaned === null || cleaned.at(-1) === 0xd9).toBe(true);
    }));
  });
});

describe('how a camera was held', () => {
  it('reads as it was written', () => {
    for (let held = 2; held <= 8; held += 1) expect(readTiffOrientation(toOrientationTiff(held)!)).toBe(held);
    expect(toOrientationTiff(1)).toBeNull();
  });

  it('is upright in whatever makes no sense', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(readTiffOrientation(bytes)).toBeGreaterThanOrEqual(1);
    }));
  });
});
