import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isBlankText } from '../../../shared/domain/text-types';
import { TextGatherer } from '../../../shared/inspection/look-inside';
import type { PdfLibrary } from './pdf-library';

/** Pages that are looked at for pictures, where none had a word. */
const MOST_DRAWN = 20;
/** Pages whose words are read; a longer file has told enough. */
const MOST_READ = 2_000;

export type PdfPages = {
  readonly text: string;
  /** `words`: there are some; `pictures`: only those; `nothing`: white pages. */
  readonly shows: 'words' | 'pictures' | 'nothing';
  /** All words are white, so that nobody sees them. */
  readonly isWhite: boolean;
};

export async function readPdfPages(document: PDFDocumentProxy, library: PdfLibrary): Promise<PdfPages> {
  const gathered = new TextGatherer();
  for (let number = 1; number <= Math.min(document.numPages, MOST_READ) && !gathered.isFull; number += 1) {
    gathered.add(await readPageText(await document.getPage(number)));
  }
  const text = gathered.toText();
  const hasWords = !isBlankText(text);
  const drawn = await readDrawing(document, library);
  return { text, shows: hasWords ? 'words' : drawn.hasPicture ? 'pictures' : 'nothing', isWhite: hasWords && drawn.isWhite };
}

async function readPageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const pieces = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
  page.cleanup();
  return `${pieces.join('')}\n`;
}

async function readDrawing(document: PDFDocumentProxy, library: PdfLibrary): Promise<{ readonly hasPicture: boolean; readonly isWhite: boolean }> {
  const seen = new PageDrawing(library);
  for (let number = 1; number <= Math.min(document.numPages, MOST_DRAWN) && !seen.isSettled; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operator, index) => seen.see(operator, argsArray[index]));
    page.cleanup();
  }
  return { hasPicture: seen.hasPicture, isWhite: seen.isWhite };
}

/** What the drawing operators of pages put on paper. */
class PageDrawing {
  hasPicture = false;
  #hasInk = false;
  #hasWhiteText = false;
  #color = '';
  readonly #pictures: ReadonlySet<number>;
  readonly #texts: ReadonlySet<number>;
  readonly #fill: number;

  constructor({ OPS }: PdfLibrary) {
    this.#pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.shadingFill, OPS.paintFormXObjectBegin]);
    // Placing counts as showing: where a typeface can't be loaded, the library leaves the showing out.
    this.#texts = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.moveText, OPS.setTextMatrix]);
    this.#fill = OPS.setFillRGBColor;
  }

  /** A picture or words in ink settle what is asked. */
  get isSettled(): boolean {
    return this.hasPicture || this.#hasInk;
  }

  get isWhite(): boolean {
    return this.#hasWhiteText && !this.#hasInk && !this.hasPicture;
  }

  see(operator: number, args: unknown): void {
    if (operator === this.#fill) this.#color = String(Array.isArray(args) ? args[0] : '').toLowerCase();
    if (this.#pictures.has(operator)) this.hasPicture = true;
    if (!this.#texts.has(operator)) return;
    if (this.#color === '#ffffff') this.#hasWhiteText = true;
    else this.#hasInk = true;
  }
}
