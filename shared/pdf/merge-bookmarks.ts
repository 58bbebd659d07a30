import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';

export type Bookmark = { readonly title: string; /** Counted from 0. */ readonly page: number };

/** Adds bookmarks after those that a document has. */
export function addBookmarks(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const { context, catalog } = pdf;
  const found = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const root = found ?? context.obj({ Type: 'Outlines' });
  const rootRef = toRef(pdf, root, catalog.get(PDFName.of('Outlines')));
  const refs = bookmarks.map(() => context.nextRef());
  const before = root.get(PDFName.of('Last'));
  const hasBefore = before instanceof PDFRef;
  for (const [index, { title, page }] of bookmarks.entries()) {
    const ref = refs[index];
    if (ref === undefined) continue;
    const item = context.obj({ Title: PDFHexString.fromText(title), Parent: rootRef, Dest: [pdf.getPage(page).ref, 'Fit'] });
    const previous = index === 0 ? (hasBefore ? before : undefined) : refs[index - 1];
    const next = refs[index + 1];
    if (previous !== undefined) item.set(PDFName.of('Prev'), previous);
    if (next !== undefined) item.set(PDFName.of('Next'), next);
    context.assign(ref, item);
  }
  link(pdf, { root, before: hasBefore ? before : null, refs });
}

type Linking = { readonly root: PDFDict; readonly before: PDFRef | null; readonly refs: readonly PDFRef[] };

function link({ context }: PDFDocument, { root, before, refs }: Linking): void {
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) return;
  if (before === null) root.set(PDFName.of('First'), first);
  else context.lookup(before, PDFDict).set(PDFName.of('Next'), first);
  root.set(PDFName.of('Last'), last);
  const count = root.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber() ?? 0;
  root.set(PDFName.of('Count'), PDFNumber.of(Math.max(0, count) + refs.length));
}

function toRef(pdf: PDFDocument, root: PDFDict, known: unknown): PDFRef {
  if (known instanceof PDFRef) return known;
  const ref = pdf.context.register(root);
  pdf.catalog.set(PDFName.of('Outlines'), ref);
  return ref;
}
