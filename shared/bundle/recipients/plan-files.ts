import type { EvidenceEntry } from '../bundle-contents';
import { toExtension } from '../names';
import { toPlainType, type Output } from './plan-output';

/**
 * How an item becomes a file of a type that is taken: `as-is`; `pdf`, which may be joined with others or split by pages;
 * `picture` on a page of a PDF; `redraw`, a picture that the browser has to decode first; `text` on pages.
 */
export type FileWay = 'as-is' | 'pdf' | 'picture' | 'redraw' | 'text';

export type FilePlan = {
  readonly items: readonly { readonly entry: EvidenceEntry; readonly way: FileWay }[];
  /** Not of a type that is taken, and nothing that Carrel can make a PDF of. */
  readonly impossible: readonly EvidenceEntry[];
  /** Can't be cut into pages, and larger than a file may be. Pictures among them can be made smaller. */
  readonly tooLarge: readonly { readonly entry: EvidenceEntry; readonly canShrink: boolean }[];
  /** What will come out, as far as it can be told before: files, and bytes. */
  readonly about: { readonly files: number; readonly bytes: number };
};

type FilesOutput = Extract<Output, { readonly kind: 'files' }>;

export type PlanFilesOptions = { readonly hasPortfolio: boolean };

const pictures: ReadonlySet<string> = new Set(['jpg', 'png']);
const decoded: ReadonlySet<string> = new Set(['webp', 'gif', 'bmp', 'avif']);
const texts: ReadonlySet<string> = new Set(['txt', 'md', 'csv']);
/** What a portfolio of pages weighs, give or take; only for the sentence before it is made. */
const PORTFOLIO_BYTES = 300_000;
/** A page around a picture. */
const PAGE_BYTES = 4_000;

/** Which items become which files, before any of them is read. Pure. */
export function planFiles(evidence: readonly EvidenceEntry[], output: FilesOutput, { hasPortfolio }: PlanFilesOptions): FilePlan {
  const planned = evidence.map((entry) => ({ entry, way: toWay(entry, output.types) }));
  const items = planned.flatMap(({ entry, way }) => (way === null ? [] : [{ entry, way }]));
  const { maxFileBytes, maxFiles } = output.limits;
  const limit = maxFileBytes ?? Infinity;
  const tooLarge = items.filter(({ entry, way }) => (way === 'as-is' || way === 'picture') && entry.item.size + PAGE_BYTES > limit);
  const bytes = items.reduce((sum, { entry, way }) => sum + Math.min(entry.item.size, way === 'picture' ? limit : Infinity), hasPortfolio ? PORTFOLIO_BYTES : 0);
  const files = Math.max(items.length + (hasPortfolio ? 1 : 0), Math.ceil(bytes / limit));
  return {
    items,
    impossible: planned.filter(({ way }) => way === null).map(({ entry }) => entry),
    tooLarge: tooLarge.map(({ entry, way }) => ({ entry, canShrink: way === 'picture' })),
    about: { files: Math.min(files, toPlaces(maxFiles, { hasPortfolio, takesPdf: output.types.has('pdf') })), bytes },
  };
}

/** How many files may be made: the portfolio keeps a place among them while it is not there. */
export function toPlaces(maxFiles: number | null, { hasPortfolio, takesPdf }: { readonly hasPortfolio: boolean; readonly takesPdf: boolean }): number {
  if (maxFiles === null) return Infinity;
  return hasPortfolio || !takesPdf ? maxFiles : Math.max(1, maxFiles - 1);
}

function toWay(entry: EvidenceEntry, types: ReadonlySet<string>): FileWay | null {
  const type = toPlainType(entry.item.inspection.detectedType || toExtension(entry.item.originalName));
  if (types.has('pdf') && type === 'pdf') return 'pdf';
  if (types.has(type)) return 'as-is';
  if (!types.has('pdf')) return null;
  if (pictures.has(type)) return 'picture';
  if (decoded.has(type)) return 'redraw';
  // Any text is detected as `txt`; only those whose extension says that they are meant to be read become pages.
  return texts.has(toExtension(entry.item.originalName)) && (type === 'txt' || texts.has(type)) ? 'text' : null;
}
