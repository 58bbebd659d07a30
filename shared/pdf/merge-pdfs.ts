import type { PDFDocument } from '@cantoo/pdf-lib';
import { addBookmarks, type Bookmark } from './merge-bookmarks';
import { openPdf } from './merge-open';
import { openNewPdf, type PageStyle } from './wrap-page';

export type MergeItem = {
  readonly title: string;
  readonly bytes: Uint8Array;
  /** Its own bookmarks, tags and links stay: others are put behind it. Only the first of a file. */
  readonly isBase: boolean;
};

/** One PDF of several that can be opened, in order, with a bookmark for each. Throws for one that can't: they were looked at before. */
export async function mergePdfs(items: readonly MergeItem[], style: Pick<PageStyle, 'madeOn' | 'language'>): Promise<Uint8Array> {
  const [first, ...others] = items;
  if (first === undefined) throw new Error('Nothing to join.');
  const base = first.isBase ? await openSound(first.bytes) : null;
  const pdf = base ?? (await openNewPdf(first.title, style));
  const bookmarks: Bookmark[] = [];
  for (const { title, bytes } of base === null ? items : others) {
    bookmarks.push({ title, page: pdf.getPageCount() });
    await appendPages(pdf, await openSound(bytes));
  }
  addBookmarks(pdf, bookmarks);
  return pdf.save({ updateFieldAppearances: false });
}

async function openSound(bytes: Uint8Array): Promise<PDFDocument> {
  const pdf = await openPdf(bytes);
  if (typeof pdf === 'string') throw new Error(`A PDF that was sound is ${pdf}.`);
  return pdf;
}

async function appendPages(pdf: PDFDocument, from: PDFDocument): Promise<void> {
  for (const page of await pdf.copyPages(from, from.getPageIndices())) pdf.addPage(page);
}
