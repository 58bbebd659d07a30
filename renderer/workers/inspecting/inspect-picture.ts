import exifr from 'exifr';
import { hasBytes, readU32 } from '../../../shared/domain/byte-search';
import type { FileProblem } from '../../../shared/domain/inspection';
import { isTooLargeToDraw, toStructureProblems } from '../../../shared/inspection/images/picture-size';
import { readPicture } from '../../../shared/inspection/images/read-picture';
import type { FileToInspect, Inspector, LookInside } from '../../../shared/inspection/look-inside';
import { isOneColor } from './is-one-color';

/** Pictures larger than this are not read whole; bytes. */
const LARGEST = 256 * 2 ** 20;

/** A picture drawn small, as red, green, blue and opacity; null where it can't be drawn. */
export type DrawSmall = (file: Blob) => Promise<Uint8ClampedArray | null>;

/** Pictures: structure, size, what they say of place and maker, and whether anything is to be seen. */
export function createPictureInspector(drawSmall: DrawSmall): Inspector {
  return async ({ file, detected }: FileToInspect): Promise<LookInside> => {
    if (file.size > LARGEST) throw new RangeError('the picture is too large to be read');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const structure = readPicture(detected, bytes);
    const problems: FileProblem[] = structure === null ? [] : [...toStructureProblems(structure)];
    if (structure !== null && problems.length === 0 && (await showsOneColor(file, drawSmall))) problems.push({ kind: 'blank', sureness: 'looks' });
    problems.push(...(await readPictureData(bytes)));
    const facts = structure === null || isTooLargeToDraw(structure) ? {} : { width: structure.width, height: structure.height };
    return { facts, problems, text: '' };
  };
}

/** Place and maker in Exif, XMP and IPTC. A file whose own data can't be made out tells nothing of them. */
export async function readPictureData(bytes: Uint8Array): Promise<readonly FileProblem[]> {
  const options = { tiff: true, exif: true, gps: true, xmp: true, iptc: true, icc: false, jfif: false, ihdr: false, mergeOutput: true, translateValues: false };
  const own = hasBytes(bytes, 'RIFF') ? toWebpData(bytes) : bytes;
  if (own === null) return [];
  // The library's own type is not told to callers who pass bytes.
  const data = (await exifr.parse(own, options).catch(() => undefined)) as Readonly<Record<string, unknown>> | undefined;
  if (data === undefined) return [];
  const problems: FileProblem[] = [];
  if (hasAny(data, ['latitude', 'GPSLatitude', 'GPSLongitude', 'GPSPosition'])) problems.push({ kind: 'location' });
  if (hasAny(data, ['Artist', 'OwnerName', 'CameraOwnerName', 'creator', 'Byline', 'XPAuthor'])) problems.push({ kind: 'author' });
  return problems;
}

/** The Exif part of a WebP file, which the library reads by itself but doesn't find. */
function toWebpData(bytes: Uint8Array): Uint8Array | null {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = readU32(bytes, at + 4);
    if (hasBytes(bytes, 'EXIF', at)) return toTiff(bytes.subarray(at + 8, at + 8 + size));
    at += 8 + size + (size % 2);
  }
  return null;
}

/** Some programs put the mark of a JPEG part before it. */
function toTiff(data: Uint8Array): Uint8Array {
  return hasBytes(data, 'Exif\0\0') ? data.slice(6) : data.slice();
}

function hasAny(data: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.some((name) => data[name] !== undefined && data[name] !== '');
}

async function showsOneColor(file: Blob, drawSmall: DrawSmall): Promise<boolean> {
  const pixels = await drawSmall(file);
  return pixels !== null && isOneColor(pixels, 3);
}
