import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPictureFacts } from '../../../../../shared/bundle/docx/picture-facts';

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);
const ascii = (words: string): number[] => [...words].map((sign) => sign.charCodeAt(0));
const size = [0xff, 0xc0, 0, 17, 8, 0, 60, 0, 80, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];

/** A JPEG whose camera says how it was held, in one of the two byte orders. */
function turned(orientation: number, isLittle: boolean): Uint8Array {
  const two = (value: number): number[] => (isLittle ? [value, 0] : [0, value]);
  const four = (value: number): number[] => (isLittle ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const entry = [...(isLittle ? [0x12, 0x01] : [0x01, 0x12]), ...two(3), ...four(1), ...two(orientation), 0, 0];
  const tiff = [...ascii(isLittle ? 'II' : 'MM'), ...two(42), ...four(8), ...two(1), ...entry, ...four(0)];
  const exif = [...ascii('Exif'), 0, 0, ...tiff];
  return bytes(0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...size, 0xff, 0xd9);
}

describe('what a picture tells of itself', () => {
  it('finds the size of PNG, GIF and JPEG by their bytes', () => {
    const png = bytes(0x89, ...ascii('PNG\r\n\x1a\n'), 0, 0, 0, 13, ...ascii('IHDR'), 0, 0, 1, 0, 0, 0, 0, 9);
    expect(readPictureFacts(png)).toEqual({ extension: 'png', width: 256, height: 9, turn: 0 });
    expect(readPictureFacts(bytes(...ascii('GIF89a'), 7, 0, 0, 1))).toEqual({ extension: 'gif', width: 7, height: 256, turn: 0 });
    expect(readPictureFacts(bytes(0xff, 0xd8, 0xff, 0xff, ...size.slice(1), 0xff, 0xd9))).toEqual({ extension: 'jpeg', width: 80, height: 60, turn: 0 });
  });

  it('goes by the bytes of a real picture, not by its name', () => {
    const picture = readFileSync(new URL('../../../../../assets/sample/evidence/hold-shelf-before-and-after.jpg', import.meta.url));
    const facts = readPictureFacts(picture);
    expect(facts?.extension).toBe('png');
    expect(Math.min(facts?.width ?? 0, facts?.height ?? 0)).toBeGreaterThan(200);
  });

  it.each([[1, 0], [3, 180], [6, 90], [8, 270], [9, 0]])('reads orientation %i of a camera as %i degrees, in both byte orders', (orientation, turn) => {
    expect([readPictureFacts(turned(orientation, true))?.turn, readPictureFacts(turned(orientation, false))?.turn]).toEqual([turn, turn]);
  });

  it('calls a picture without a size, and anything else, no picture', () => {
    expect(readPictureFacts(bytes(...ascii('GIF89a'), 0, 0, 0, 1))).toBeNull();
    expect(readPictureFacts(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
  });

  it('survives whatever bytes there are, cut anywhere', () => {
    const begun = fc.constantFrom([0xff, 0xd8], [...turned(6, true)], [...turned(6, false)], [0x89, ...ascii('PNG\r\n\x1a\n')]);
    fc.assert(
      fc.property(begun, fc.uint8Array({ maxLength: 60 }), fc.nat(80), (start, rest, end) => {
        expect(() => readPictureFacts(new Uint8Array([...start, ...rest]).subarray(0, end))).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
