export type PlainPng = {
  readonly width: number;
  readonly height: number;
  /** Values for each pixel: 1 for gray and for a palette, 3 for color. */
  readonly colors: 1 | 3;
  readonly bits: number;
  /** Red, green, blue of each color; null without a palette. */
  readonly palette: Uint8Array | null;
  /** The picture as it is packed: a PDF takes it so. */
  readonly data: Uint8Array;
};

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** More pixels than any camera has: not worth what it would cost to show them. */
const MAX_PIXELS = 300_000_000;

/**
 * A PNG that a PDF can hold without being unpacked. `not-plain`: with transparency, interlaced or with 16 bits.
 * `broken`: not a PNG, or one that ends early. Never throws.
 */
export function parsePlainPng(bytes: Uint8Array): PlainPng | 'not-plain' | 'broken' {
  const chunks = readChunks(bytes);
  const header = chunks?.find(({ type }) => type === 'IHDR')?.data;
  if (chunks === null || header?.length !== 13) return 'broken';
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height, bits, kind, interlace] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9), view.getUint8(12)];
  const data = joinBytes(chunks.flatMap((chunk) => (chunk.type === 'IDAT' ? [chunk.data] : [])));
  if (width === 0 || height === 0 || width * height > MAX_PIXELS || data.length === 0) return 'broken';
  const palette = kind === 3 ? (chunks.find(({ type }) => type === 'PLTE')?.data ?? null) : null;
  if (kind === 3 && (palette === null || palette.length < 3)) return 'broken';
  const hasTransparency = kind >= 4 || chunks.some(({ type }) => type === 'tRNS');
  if (hasTransparency || interlace !== 0 || bits > 8) return 'not-plain';
  return { width, height, colors: kind === 2 ? 3 : 1, bits, palette, data };
}

type Chunk = { readonly type: string; readonly data: Uint8Array };

/** Null when the file does not end with its end chunk. */
function readChunks(bytes: Uint8Array): readonly Chunk[] | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return chunks;
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return null;
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
