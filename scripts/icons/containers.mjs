/**
 * Microsoft's icon file: a directory of pictures. PNG inside is understood since Windows Vista, at every size.
 * @param {readonly { size: number, png: Uint8Array }[]} pictures square, 256 at most
 */
export function toIco(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // One byte for a side: 256 is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Apple's names for PNG pictures by their size in pixels; a size may stand for itself and for half of it at double density. */
const icnsNames = new Map([
  [32, ['ic11']], [64, ['ic12']], [128, ['ic07']], [256, ['ic08', 'ic13']], [512, ['ic09', 'ic14']], [1024, ['ic10']],
]);

/** Sizes that an .icns needs. 16 at single density would need a format of its own; macOS scales the 32 down. */
export const icnsSizes = [...icnsNames.keys()];

/** Apple's icon file: pieces of a four-letter name, a length that counts name and length, and a PNG. */
export function toIcns(pictures) {
  const pieces = pictures.flatMap(({ size, png }) => (icnsNames.get(size) ?? []).map((name) => toPiece(name, png)));
  return toPiece('icns', Buffer.concat(pieces));
}

function toPiece(name, content) {
  const header = Buffer.alloc(8);
  header.write(name, 'latin1');
  header.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([header, content]);
}
