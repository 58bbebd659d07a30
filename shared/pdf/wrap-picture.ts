import { PDFRawStream, PDFName, concatTransformationMatrix, drawObject, popGraphicsState, pushGraphicsState, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { readOrientation } from './wrap-orientation';
import { drawHead, HEAD_ROOM, MARGIN, openNewPdf, toSheet, type PageStyle } from './wrap-page';
import { parsePlainPng } from './wrap-png';

type Placed = { readonly name: PDFName; readonly width: number; readonly height: number; readonly orientation: number };
type Picture = { readonly ref: ReturnType<PDFDocument['context']['register']>; readonly width: number; readonly height: number; readonly orientation: number };

/** A JPEG or PNG on one page under its title, upright, never enlarged beyond a point for each pixel. Null when it can't be read. */
export async function wrapPicture(bytes: Uint8Array, title: string, style: PageStyle): Promise<Uint8Array | null> {
  try {
    const pdf = await openNewPdf(title, style);
    const picture = bytes[0] === 0xff ? await embedJpeg(pdf, bytes) : await embedPng(pdf, bytes);
    if (picture === null) return null;
    const isTurned = picture.orientation >= 5;
    const [width, height] = isTurned ? [picture.height, picture.width] : [picture.width, picture.height];
    const page = pdf.addPage(toSheet(style.paper, width > height));
    await drawHead(page, title);
    const name = page.node.newXObject('Picture', picture.ref);
    drawPicture(page, { ...picture, name });
    return await pdf.save();
  } catch {
    // Whatever the decoder stumbles over: the file is named to the person, who knows it.
    return null;
  }
}

async function embedJpeg(pdf: PDFDocument, bytes: Uint8Array): Promise<Picture | null> {
  if (!hasJpegEnd(bytes)) return null;
  const image = await pdf.embedJpg(bytes);
  await image.embed();
  return { ref: image.ref, width: image.width, height: image.height, orientation: readOrientation(bytes) };
}

/** A file that was cut off has no end mark. */
function hasJpegEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 1; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Most PNGs go in as they are, packed by the same method; those with transparency are taken apart. */
async function embedPng(pdf: PDFDocument, bytes: Uint8Array): Promise<Picture | null> {
  const plain = parsePlainPng(bytes);
  if (plain === 'broken') return null;
  if (plain === 'not-plain') {
    const image = await pdf.embedPng(bytes);
    await image.embed();
    return { ref: image.ref, width: image.width, height: image.height, orientation: 1 };
  }
  const { width, height, colors, bits, palette, data } = plain;
  const { context } = pdf;
  const space = palette === null ? (colors === 1 ? 'DeviceGray' : 'DeviceRGB') : [PDFName.of('Indexed'), PDFName.of('DeviceRGB'), palette.length / 3 - 1, context.register(context.stream(palette))];
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: space,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width },
    Length: data.length,
  });
  return { ref: context.register(PDFRawStream.of(dict, data)), width, height, orientation: 1 };
}

/** EXIF orientations as matrices over the unit square: which way the picture's own right and up point. */
const turns: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

function drawPicture(page: PDFPage, { name, width, height, orientation }: Placed): void {
  const [w, h] = orientation >= 5 ? [height, width] : [width, height];
  const [room, tall] = [page.getWidth() - 2 * MARGIN, page.getHeight() - 2 * MARGIN - HEAD_ROOM];
  const scale = Math.min(1, room / w, tall / h);
  const [shownWidth, shownHeight] = [w * scale, h * scale];
  const x = MARGIN + (room - shownWidth) / 2;
  const y = page.getHeight() - MARGIN - HEAD_ROOM - shownHeight;
  const turn = turns[orientation] ?? [1, 0, 0, 1, 0, 0];
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(shownWidth, 0, 0, shownHeight, x, y),
    concatTransformationMatrix(...turn),
    drawObject(name),
    popGraphicsState(),
  );
}
