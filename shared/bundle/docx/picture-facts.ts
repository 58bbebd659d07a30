/** What has to be known of a picture to show it in a document. Sizes in pixels, as the bytes lie, before turning. */
export type PictureFacts = {
  readonly extension: 'png' | 'jpeg' | 'gif';
  readonly width: number;
  readonly height: number;
  /** Clockwise, in degrees; a camera that was held upright writes it down instead of turning the picture. */
  readonly turn: 0 | 90 | 180 | 270;
};

/** From the first bytes of a file, whatever it is called; null when it is no picture that Word shows, or is cut short. */
export function readPictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = readPng(view) ?? readGif(view) ?? readJpeg(view);
  return facts === null || facts.width === 0 || facts.height === 0 ? null : facts;
}

function readPng(view: DataView): PictureFacts | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  return { extension: 'png', width: view.getUint32(16), height: view.getUint32(20), turn: 0 };
}

function readGif(view: DataView): PictureFacts | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  return { extension: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true), turn: 0 };
}

/** Goes from marker to marker until the one that tells the size. */
function readJpeg(view: DataView): PictureFacts | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let turn: PictureFacts['turn'] = 0;
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else {
      if (isFrame(marker)) return { extension: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7), turn };
      const length = view.getUint16(at + 2);
      if (marker === 0xe1) turn = readTurn(view, at + 4, Math.min(at + 2 + length, view.byteLength)) ?? turn;
      at += 2 + Math.max(length, 2);
    }
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

const ORIENTATION = 0x0112;
/** Mirrored ones (2, 4, 5, 7) are turned like their twins: no camera writes them. */
const turns: readonly PictureFacts['turn'][] = [0, 0, 0, 180, 180, 90, 90, 270, 270];

/** The orientation among the notes of a camera (Exif, a TIFF inside the JPEG). */
function readTurn(view: DataView, start: number, end: number): PictureFacts['turn'] | null {
  if (end - start < 20 || view.getUint32(start) !== 0x45786966) return null;
  const tiff = start + 6;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  if (directory < tiff || directory + 2 > end) return null;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > end) return null;
    if (view.getUint16(at, isLittle) === ORIENTATION) return turns[view.getUint16(at + 8, isLittle)] ?? null;
  }
  return null;
}
