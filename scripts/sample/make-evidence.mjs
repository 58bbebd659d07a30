/**
 * Makes the sample's evidence files from `sources/`. Needs LibreOffice, ImageMagick, librsvg, espeak-ng and ffmpeg, and
 * the font Carlito. The results are committed, so this runs only when a source has changed; then run make-sample.mjs.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHoldShelfPicture } from './hold-shelf-picture.mjs';
import { filmStills } from './self-check-film.mjs';
import { toCashUpRows, toLogSheets } from './sheet-rows.mjs';
import { toSheetDocument } from './sheet-document.mjs';
import { toSlideDocument } from './slide-document.mjs';
import { readTextSource, toTextDocument } from './text-document.mjs';

const sources = join(import.meta.dirname, 'sources');
const evidence = join(import.meta.dirname, '../../assets/sample/evidence');

function run(command, ...parameters) {
  execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
}

const filters = { pdf: 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}', docx: 'docx:MS Word 2007 XML', odt: 'odt:writer8', xlsx: 'xlsx:Calc MS Excel 2007 XML', ods: 'ods:calc8', pptx: 'pptx:Impress MS PowerPoint 2007 XML' };

/** LibreOffice names its output after its input, so the flat file gets the final name in a folder of its own. */
function makeOffice({ name, format, flat, extension }, work) {
  const output = join(evidence, `${name}.${format}`);
  rmSync(output, { force: true });
  const input = join(work, `${name}.${extension}`);
  writeFileSync(input, flat);
  convert(input, format, { outdir: evidence, work });
  // LibreOffice exits with 0 even when it could not write.
  if (!existsSync(output)) throw new Error(`LibreOffice did not make ${name}.${format}`);
}

function convert(input, format, { outdir, work }) {
  run('soffice', `-env:UserInstallation=file://${join(work, 'profile')}`, '--headless', '--convert-to', filters[format], '--outdir', outdir, input);
}

function makeDocuments(work) {
  for (const file of readdirSync(join(sources, 'documents'))) {
    const source = readTextSource(join(sources, 'documents', file));
    makeOffice({ ...source.settings, flat: toTextDocument(source), extension: 'fodt' }, work);
  }
}

function readJson(...path) {
  return JSON.parse(readFileSync(join(sources, ...path), 'utf8'));
}

function makeSheetsAndSlides(work) {
  const cashUp = readJson('sheets', 'march-cash-up.json');
  const [month, guide] = cashUp.sheets;
  makeOffice({ ...cashUp, flat: toSheetDocument({ ...cashUp, sheets: [{ ...month, rows: toCashUpRows(month.cashUp) }, guide] }), extension: 'fods' }, work);
  const log = readJson('sheets', 'shelf-reading-log.json');
  makeOffice({ ...log, flat: toSheetDocument({ ...log, sheets: toLogSheets(log.log) }), extension: 'fods' }, work);
  const slides = readJson('slides', 'delivery-slides.json');
  makeOffice({ ...slides, flat: toSlideDocument(slides), extension: 'fodp' }, work);
}

function makePictures(work) {
  run('rsvg-convert', '-f', 'pdf', '--dpi-x', '96', '--dpi-y', '96', '-o', join(evidence, 'shelf-map-elm-street.pdf'), join(sources, 'pictures', 'shelf-map.svg'));
  const sign = join(work, 'sign.png');
  run('rsvg-convert', '-o', sign, join(sources, 'pictures', 'graphic-novel-sign.svg'));
  run('/usr/bin/convert', sign, '-attenuate', '0.06', '+noise', 'Gaussian', '-blur', '0x0.5', '-strip', '-quality', '82', join(evidence, 'graphic-novel-sign.webp'));
  writeFileSync(join(work, 'shelf.svg'), toHoldShelfPicture());
  run('rsvg-convert', '-o', join(work, 'shelf.png'), join(work, 'shelf.svg'));
  run('/usr/bin/convert', join(work, 'shelf.png'), '-strip', '-colors', '200', join(work, 'small.png'));
  // A PNG under a JPEG's name, on purpose: the sample must give the rehearsal a type mismatch to report.
  copyFileSync(join(work, 'small.png'), join(evidence, 'hold-shelf-before-and-after.jpg'));
}

function makeSpeech(work) {
  const spoken = [['hold-steps-spoken', 'hold-steps-in-a-screen-reader', '190'], ['welcome-tour-spoken', 'welcome-tour', '145']];
  for (const [source, name, speed] of spoken) {
    const wave = join(work, `${name}.wav`);
    run('espeak-ng', '-v', 'en-us', '-s', speed, '-f', join(sources, 'speech', `${source}.txt`), '-w', wave);
    run('ffmpeg', '-y', '-loglevel', 'error', '-i', wave, '-ac', '1', '-ar', '22050', '-b:a', '40k', '-map_metadata', '-1', join(evidence, `${name}.mp3`));
  }
}

function makeFilm(work) {
  filmStills.forEach((still, index) => {
    writeFileSync(join(work, `still-${index}.svg`), still);
    run('rsvg-convert', '-o', join(work, `still-${index}.png`), join(work, `still-${index}.svg`));
  });
  const inputs = filmStills.flatMap((_, index) => ['-loop', '1', '-t', '4', '-i', join(work, `still-${index}.png`)]);
  const fades = filmStills.map((_, index) => `[${index}]fps=15,format=yuv420p,fade=in:0:6,fade=out:54:6[v${index}]`);
  const joined = `${filmStills.map((_, index) => `[v${index}]`).join('')}concat=n=${filmStills.length}[out]`;
  run('ffmpeg', '-y', '-loglevel', 'error', ...inputs, '-filter_complex', `${fades.join(';')};${joined}`, '-map', '[out]', '-c:v', 'libx264', '-crf', '30', '-preset', 'slow', '-movflags', '+faststart', '-map_metadata', '-1', join(evidence, 'self-check-in-four-steps.mp4'));
}

const work = mkdtempSync(join(tmpdir(), 'carrel-sample-'));
mkdirSync(evidence, { recursive: true });
try {
  makeDocuments(work);
  makeSheetsAndSlides(work);
  makePictures(work);
  makeSpeech(work);
  makeFilm(work);
  for (const file of readdirSync(join(sources, 'as-is'))) copyFileSync(join(sources, 'as-is', file), join(evidence, file));
} finally {
  rmSync(work, { recursive: true, force: true });
}
