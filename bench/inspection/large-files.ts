import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import JSZip from 'jszip';
import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, truncateSync, statSync, openSync, writeSync, closeSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = 200;
const FILM_BYTES = 100e6;
const PICTURES = 20;
const line = 'The shelf is read each week, and what stands in the wrong place is put back. ';

export type LargeFile = { readonly kind: string; readonly path: string };

/** @param fixtures the folder of sound evidence, of which a film and a document are made large */
export async function makeLargeFiles(folder: string, fixtures: string): Promise<readonly LargeFile[]> {
  const [paper, film, document] = ['paper.pdf', 'film.mp4', 'document.docx'].map((name) => join(folder, name)) as [string, string, string];
  await makePaper(paper);
  makeFilm(film, join(fixtures, 'screen-recording-renew-online.mp4'));
  await makeDocument(document, join(fixtures, 'job-description-circulation-assistant.docx'));
  return [
    { kind: `PDF of ${PAGES} pages, ${toMegabytes(paper)} MB`, path: paper },
    { kind: `film, ${toMegabytes(film)} MB`, path: film },
    { kind: `Word document with ${PICTURES} pictures, ${toMegabytes(document)} MB`, path: document },
  ];
}

async function makePaper(path: string): Promise<void> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let at = 0; at < PAGES; at += 1) {
    const page = pdf.addPage([612, 792]);
    page.drawText(Array.from({ length: 40 }, () => line).join('\n'), { x: 50, y: 740, size: 10, lineHeight: 16, font });
  }
  writeFileSync(path, await pdf.save());
}

/** A real film, followed by room that its container calls free: what a camera writes is as long and no harder. */
function makeFilm(path: string, film: string): void {
  copyFileSync(film, path);
  const { size } = statSync(path);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(FILM_BYTES - size);
  head.write('free', 4, 'latin1');
  const file = openSync(path, 'r+');
  writeSync(file, head, 0, head.length, size);
  closeSync(file);
  truncateSync(path, FILM_BYTES);
}

/** Every picture is a JPEG's beginning and a megabyte that can't be packed; the text is that of a book. */
async function makeDocument(path: string, document: string): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(document));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const text = Array.from({ length: 8_000 }, () => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  zip.file('word/document.xml', xml.replace('<w:body>', `<w:body>${text}`));
  for (let at = 1; at <= PICTURES; at += 1) zip.file(`word/media/picture${at}.jpg`, Buffer.concat([Buffer.from('ffd8ffdb', 'hex'), randomBytes(1e6)]));
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

function toMegabytes(path: string): string {
  return (statSync(path).size / 1e6).toFixed(1);
}
