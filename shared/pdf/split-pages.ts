import { PDFDict, PDFName, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { openNewPdf, type PageStyle } from './wrap-page';

export type SplitPages = { readonly parts: readonly Uint8Array[] } | { readonly tooLarge: { readonly page: number; readonly size: number } };

/**
 * A PDF cut at pages into files of at most `limit` bytes, as few as the order allows; or the first page, counted from 1,
 * that is too large by itself. Links between pages go, because they would lead out of the file. `pdf` is changed.
 */
export async function splitPages(pdf: PDFDocument, limit: number, style: PageStyle & { readonly title: string }): Promise<SplitPages> {
  for (const page of pdf.getPages()) dropInnerLinks(page);
  const count = pdf.getPageCount();
  const parts: Uint8Array[] = [];
  for (let from = 0; from < count; ) {
    const part = await takeMost(pdf, { from, count, limit }, style);
    if (part.pages === 0) return { tooLarge: { page: from + 1, size: part.bytes.length } };
    parts.push(part.bytes);
    from += part.pages;
  }
  return { parts };
}

type Taken = { readonly pages: number; readonly bytes: Uint8Array };
type Rest = { readonly from: number; readonly count: number; readonly limit: number };

/** The most pages that fit, found by halving; none when already the first does not. */
async function takeMost(pdf: PDFDocument, { from, count, limit }: Rest, style: PageStyle & { readonly title: string }): Promise<Taken> {
  let best: Taken = { pages: 0, bytes: await copyRange(pdf, from, { pages: 1, style }) };
  if (best.bytes.length > limit) return best;
  best = { ...best, pages: 1 };
  let [low, high] = [2, count - from];
  while (low <= high) {
    const pages = Math.floor((low + high) / 2);
    const bytes = await copyRange(pdf, from, { pages, style });
    if (bytes.length <= limit) {
      best = { pages, bytes };
      low = pages + 1;
    } else high = pages - 1;
  }
  return best;
}

async function copyRange(pdf: PDFDocument, from: number, { pages, style }: { readonly pages: number; readonly style: PageStyle & { readonly title: string } }): Promise<Uint8Array> {
  const part = await openNewPdf(style.title, style);
  const indexes = Array.from({ length: pages }, (_, index) => from + index);
  for (const page of await part.copyPages(pdf, indexes)) part.addPage(page);
  return part.save({ updateFieldAppearances: false });
}

/** A copied link to a page would drag that page along. */
function dropInnerLinks(page: PDFPage): void {
  const annotations = page.node.Annots();
  if (annotations === undefined) return;
  for (let index = annotations.size() - 1; index >= 0; index -= 1) {
    const annotation = annotations.lookupMaybe(index, PDFDict);
    if (annotation !== undefined && leadsInside(annotation)) annotations.remove(index);
  }
}

function leadsInside(annotation: PDFDict): boolean {
  if (annotation.lookup(PDFName.of('Subtype')) !== PDFName.of('Link')) return false;
  const action = annotation.lookup(PDFName.of('A'));
  return !(action instanceof PDFDict) || action.lookup(PDFName.of('S')) !== PDFName.of('URI');
}
