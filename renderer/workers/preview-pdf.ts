import type { PDFDocumentProxy, TextLayer as WordsLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ok, refused, type Result } from '../../shared/domain/result';

/** Bytes; a larger one is not read whole. */
const LARGEST = 256 * 2 ** 20;
/** Browsers give up on larger canvases; pixels. */
const MOST_PIXELS = 16_000_000;

export type PdfProblem = { readonly kind: 'password' | 'broken' | 'too-large' };

/** Points: 72 to the inch. */
export type PageSize = { readonly width: number; readonly height: number };
export type PageTarget = { readonly canvas: HTMLCanvasElement; readonly words: HTMLElement; /** CSS pixels for one point. */ readonly scale: number };

export type PdfPreview = {
  readonly pageCount: number;
  /** Of the first page; others are most often alike. */
  readonly firstSize: PageSize;
  readonly readSize: (page: number) => Promise<PageSize>;
  /** Draws a page and lays its words over it, unseen and selectable. Nothing in it runs: no scripts, forms or links. */
  readonly drawPage: (page: number, target: PageTarget, signal: AbortSignal) => Promise<void>;
  readonly close: () => void;
};

/** A PDF opened in a worker of its own, which ends with `close`. */
export async function openPdfPreview(file: Blob): Promise<Result<PdfPreview, PdfProblem>> {
  if (file.size > LARGEST) return refused({ kind: 'too-large' });
  const [library, { PreviewPdfData }] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('./preview-pdf-data')]);
  const port = await openPort();
  const worker = library.PDFWorker.create({ port });
  const task = library.getDocument({ data: new Uint8Array(await file.arrayBuffer()), worker, BinaryDataFactory: PreviewPdfData, useWorkerFetch: false, verbosity: 0, stopAtErrors: false });
  const close = (): void => void task.destroy().finally(() => {
    worker.destroy();
    port.terminate();
  });
  try {
    const document = await task.promise;
    const firstSize = await readSize(document, 1);
    return ok({
      pageCount: document.numPages,
      firstSize,
      readSize: (page) => readSize(document, page),
      drawPage: (page, target, signal) => drawPage({ document, TextLayer: library.TextLayer }, page, { ...target, signal }),
      close,
    });
  } catch (failure) {
    close();
    return refused({ kind: failure instanceof Error && failure.name === 'PasswordException' ? 'password' : 'broken' });
  }
}

/** Resolves when the library listens: what is sent before is lost. */
function openPort(): Promise<Worker> {
  const port = new Worker(new URL('./preview-pdf.worker.ts', import.meta.url), { type: 'module', name: 'preview-pdf' });
  return new Promise((resolve, reject) => {
    port.addEventListener('message', () => resolve(port), { once: true });
    port.addEventListener('error', () => reject(new Error('the PDF library did not start')), { once: true });
  });
}

async function readSize(document: PDFDocumentProxy, page: number): Promise<PageSize> {
  const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 });
  return { width, height };
}

type Source = { readonly document: PDFDocumentProxy; readonly TextLayer: typeof WordsLayer };

async function drawPage({ document, TextLayer }: Source, number: number, { canvas, words, scale, signal }: PageTarget & { readonly signal: AbortSignal }): Promise<void> {
  const page = await document.getPage(number);
  if (signal.aborted) return;
  const viewport = page.getViewport({ scale });
  const sharpness = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
  canvas.width = Math.floor(viewport.width * sharpness);
  canvas.height = Math.floor(viewport.height * sharpness);
  const drawing = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] });
  words.replaceChildren();
  words.style.setProperty('--total-scale-factor', String(scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
  signal.addEventListener('abort', () => {
    drawing.cancel();
    layer.cancel();
  });
  try {
    await Promise.all([drawing.promise, layer.render()]);
  } catch (failure) {
    if (!signal.aborted) throw failure;
  }
}
