import { openPdf } from './merge-open';
import { splitPages } from './split-pages';
import type { FileItem, FilesTask, ItemProblem, Redraw } from './files-task';
import { wrapPicture } from './wrap-picture';
import { wrapText } from './wrap-text';

/** One file, or a part of one. */
export type Piece = {
  readonly item: FileItem;
  /** Counted from 1; null for an item that is whole. */
  readonly part: number | null;
  readonly content: Blob | Uint8Array;
  /** Bytes. */
  readonly size: number;
  readonly isPdf: boolean;
};

export type PieceOptions = Pick<FilesTask, 'paper' | 'madeOn' | 'language' | 'canShrink'> & { readonly limit: number; readonly redraw: Redraw };
type Made = readonly Piece[] | ItemProblem;

/** An item as files within the limit, or what is wrong with it. */
export async function makePieces(item: FileItem, options: PieceOptions): Promise<Made> {
  switch (item.way) {
    case 'as-is':
      return item.blob.size > options.limit ? toTooLarge(item, { size: item.blob.size, page: null, canShrink: false }, options) : [toPiece(item, item.blob, false)];
    case 'pdf':
      return fitPdf(item, await readBytes(item.blob), options);
    case 'text':
      return fitText(item, options);
    case 'picture':
    case 'redraw':
      return fitPicture(item, options);
  }
}

function toPiece(item: FileItem, content: Blob | Uint8Array, isPdf: boolean): Piece {
  return { item, part: null, content, size: content instanceof Uint8Array ? content.length : content.size, isPdf };
}

async function readBytes(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

function toProblem({ id, title }: FileItem, kind: 'unreadable' | 'locked' | 'letters'): ItemProblem {
  return { id, title, kind };
}

type TooLarge = { readonly size: number; readonly page: number | null; readonly canShrink: boolean };

function toTooLarge({ id, title }: FileItem, found: TooLarge, { limit }: PieceOptions): ItemProblem {
  return { id, title, kind: 'too-large', limit, ...found };
}

async function fitPdf(item: FileItem, bytes: Uint8Array, options: PieceOptions): Promise<Made> {
  const pdf = await openPdf(bytes);
  if (typeof pdf === 'string') return toProblem(item, pdf === 'locked' ? 'locked' : 'unreadable');
  if (bytes.length <= options.limit) return [toPiece(item, bytes, true)];
  const split = await splitPages(pdf, options.limit, { ...options, title: item.title });
  if ('tooLarge' in split) return toTooLarge(item, { ...split.tooLarge, canShrink: false }, options);
  return split.parts.map((part, index) => ({ ...toPiece(item, part, true), part: split.parts.length === 1 ? null : index + 1 }));
}

async function fitText(item: FileItem, options: PieceOptions): Promise<Made> {
  const wrapped = await wrapText(await readBytes(item.blob), item.title, options);
  return typeof wrapped === 'string' ? toProblem(item, wrapped) : fitPdf(item, wrapped, options);
}

/** Longest sides in pixels, tried one after the other until the page is small enough. */
const smallerSides = [4_000, 3_000, 2_400, 1_800, 1_400, 1_000];
const ANY_SIDE = 16_000;

async function fitPicture(item: FileItem, options: PieceOptions): Promise<Made> {
  const drawn = item.way === 'redraw' ? await options.redraw(item.blob, ANY_SIDE) : item.blob;
  const wrapped = drawn === null ? null : await wrapPicture(await readBytes(drawn), item.title, options);
  if (wrapped === null) return toProblem(item, 'unreadable');
  if (wrapped.length <= options.limit) return [toPiece(item, wrapped, true)];
  const smaller = options.canShrink ? await shrink(item, options) : null;
  return smaller === null ? toTooLarge(item, { size: wrapped.length, page: null, canShrink: !options.canShrink }, options) : [toPiece(item, smaller, true)];
}

async function shrink(item: FileItem, options: PieceOptions): Promise<Uint8Array | null> {
  for (const side of smallerSides) {
    const drawn = await options.redraw(item.blob, side);
    const wrapped = drawn === null ? null : await wrapPicture(await readBytes(drawn), item.title, options);
    if (wrapped === null) return null;
    if (wrapped.length <= options.limit) return wrapped;
  }
  return null;
}
