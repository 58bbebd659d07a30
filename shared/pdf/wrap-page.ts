import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import type { FilesTask } from './files-task';

export type PageStyle = Pick<FilesTask, 'paper' | 'madeOn' | 'language'>;

/** Points: 72 to the inch. */
const sizes = { letter: [612, 792], a4: [595.28, 841.89] } as const;
export const MARGIN = 54;
export const HEAD_SIZE = 11;
export const HEAD_ROOM = 26;

/** A new PDF that says what it holds and when it was made, and nothing of this computer. */
export async function openNewPdf(title: string, { madeOn, language }: Pick<PageStyle, 'madeOn' | 'language'>): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const made = new Date(`${madeOn}T00:00:00Z`);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage(language);
  pdf.setCreator('Carrel');
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  return pdf;
}

export function toSheet(paper: PageStyle['paper'], isLandscape: boolean): [width: number, height: number] {
  const [width, height] = sizes[paper];
  return isLandscape ? [height, width] : [width, height];
}

/** The item's title at the top of a page. */
export async function drawHead(page: PDFPage, title: string): Promise<void> {
  const font = await page.doc.embedFont(StandardFonts.HelveticaBold);
  const text = fitLine(toEncodable(title, font), font, page.getWidth() - 2 * MARGIN);
  page.drawText(text, { x: MARGIN, y: page.getHeight() - MARGIN - HEAD_SIZE, size: HEAD_SIZE, font });
}

/** Fonts that every reader has know the letters of Western Europe only; what they lack is left out here, and is whole in the bookmark. */
export function toEncodable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  const kept = [...text.normalize('NFC')].flatMap((letter) => {
    if (known.has(letter.codePointAt(0) ?? 0)) return [letter];
    return [...letter.normalize('NFKD')].filter((piece) => known.has(piece.codePointAt(0) ?? 0));
  });
  return kept.join('').replace(/\s+/g, ' ').trim();
}

function fitLine(text: string, font: PDFFont, width: number): string {
  if (font.widthOfTextAtSize(text, HEAD_SIZE) <= width) return text;
  let kept = [...text];
  while (kept.length > 1 && font.widthOfTextAtSize(`${kept.join('')}...`, HEAD_SIZE) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}...`;
}
