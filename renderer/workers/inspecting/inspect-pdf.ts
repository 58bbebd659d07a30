import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toByteText } from '../../../shared/domain/byte-search';
import type { FileProblem } from '../../../shared/domain/inspection';
import { countWords } from '../../../shared/inspection/look-inside';
import type { FileToInspect, LookInside } from '../../../shared/inspection/look-inside';
import { hasPdfBomb } from './find-pdf-bomb';
import { loadPdfLibrary, type PdfLibrary } from './pdf-library';
import { readPdfPages } from './pdf-pages';

/** Bytes; larger files are not read whole. */
const LARGEST = 256 * 2 ** 20;

/** PDF: pages, words, locks, what acts when it is opened, who made it. Nothing of it is drawn or run. */
export async function inspectPdf({ file, sample }: FileToInspect): Promise<LookInside> {
  if (file.size > LARGEST) throw new RangeError('the file is too large to be read');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (await hasPdfBomb(bytes)) return toProblemOnly({ kind: 'oversized' });
  // Programs that repair a file cut short show a part of it; others refuse it.
  if (!toByteText(sample.tail).includes('startxref')) return toProblemOnly({ kind: 'damaged', extent: 'whole' });
  const acting = toActions(toByteText(bytes));
  const library = await loadPdfLibrary();
  const task = library.getDocument({ data: bytes, verbosity: 0, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false });
  try {
    return await readDocument(await task.promise, library, acting);
  } catch (failure) {
    return toProblemOnly(toProblem(failure));
  } finally {
    await task.destroy();
  }
}

async function readDocument(document: PDFDocumentProxy, library: PdfLibrary, acting: readonly FileProblem[]): Promise<LookInside> {
  const { numPages: pages } = document;
  const { text, shows, isWhite } = await readPdfPages(document, library);
  const problems: FileProblem[] = [...acting];
  if (shows === 'nothing') problems.push({ kind: 'blank', sureness: 'certain' });
  if (shows === 'pictures') problems.push({ kind: 'no-text' });
  if (isWhite) problems.push({ kind: 'hidden', what: 'text' });
  if ((await document.getPermissions()) !== null) problems.push({ kind: 'restricted' });
  const actions = (await document.getJSActions()) as ReadonlyMap<string, unknown> | null;
  if (actions !== null && actions.size > 0 && acting.length === 0) problems.push({ kind: 'active', what: 'script' });
  const attached = (await document.getAttachments()) as ReadonlyMap<string, unknown> | null;
  if (attached !== null) problems.push({ kind: 'hidden', what: 'attachments' });
  const { info } = (await document.getMetadata()) as { readonly info: Readonly<Record<string, unknown>> };
  if (typeof info['Author'] === 'string' && info['Author'].trim() !== '') problems.push({ kind: 'author' });
  return { facts: { pages, words: countWords(text) }, problems, text };
}

/** The library tells scripts, but not what else an opening action does; those stand in the file's own words. */
function toActions(source: string): readonly FileProblem[] {
  if (/\/S\s*\/Launch\b/.test(source)) return [{ kind: 'active', what: 'launch' }];
  if (/\/S\s*\/JavaScript\b/.test(source)) return [{ kind: 'active', what: 'script' }];
  return /\/(?:OpenAction|AA)\s*<<[^]{0,300}?\/S\s*\/(?:URI|GoToR|SubmitForm)\b/.test(source) ? [{ kind: 'remote' }] : [];
}

function toProblem(failure: unknown): FileProblem {
  const name = failure instanceof Error ? failure.name : '';
  if (name === 'PasswordException') return { kind: 'password' };
  if (name === 'InvalidPDFException' || name === 'FormatError' || name === 'UnknownErrorException') return { kind: 'damaged', extent: 'whole' };
  throw failure;
}

function toProblemOnly(problem: FileProblem): LookInside {
  return { facts: {}, problems: [problem], text: '' };
}
