import { StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { drawHead, HEAD_ROOM, MARGIN, openNewPdf, toSheet, type PageStyle } from './wrap-page';

const SIZE = 10;
const LINE = 14;
/** A page holds some fifty lines. */
const MAX_LINES = 50_000;

/** A text on pages, under its title. `unreadable`: no UTF-8. `letters`: with letters that need a font of their own. */
export async function wrapText(bytes: Uint8Array, title: string, style: PageStyle): Promise<Uint8Array | 'unreadable' | 'letters'> {
  const text = decode(bytes);
  if (text === null) return 'unreadable';
  const pdf = await openNewPdf(title, style);
  const font = await pdf.embedFont(StandardFonts.Courier);
  const known = new Set(font.getCharacterSet());
  const plain = text.normalize('NFC').replace(/^\uFEFF/, '').replace(/\t/g, '    ').replace(/\r\n?/g, '\n').replace(/\f/g, '\n');
  if ([...plain].some((letter) => letter !== '\n' && !known.has(letter.codePointAt(0) ?? 0))) return 'letters';
  const sheet = toSheet(style.paper, false);
  const lines = plain.split('\n').flatMap((line) => breakLine(line, font, sheet[0] - 2 * MARGIN));
  if (lines.length > MAX_LINES) return 'unreadable';
  const perPage = Math.floor((sheet[1] - 2 * MARGIN - HEAD_ROOM) / LINE);
  for (let at = 0; at === 0 || at < lines.length; at += perPage) {
    const page = pdf.addPage(sheet);
    await drawHead(page, title);
    drawLines(page, lines.slice(at, at + perPage), font);
  }
  return pdf.save();
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** At spaces where there are some. Every letter of this font is equally wide. */
function breakLine(line: string, font: PDFFont, width: number): readonly string[] {
  const most = Math.floor(width / font.widthOfTextAtSize('n', SIZE));
  const broken: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const at = space > 0 ? space : most;
    broken.push(rest.slice(0, at));
    rest = rest.slice(space > 0 ? at + 1 : at);
  }
  return [...broken, rest];
}

function drawLines(page: PDFPage, lines: readonly string[], font: PDFFont): void {
  const top = page.getHeight() - MARGIN - HEAD_ROOM - SIZE;
  for (const [index, line] of lines.entries()) if (line !== '') page.drawText(line, { x: MARGIN, y: top - index * LINE, size: SIZE, font });
}
