import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { icnsSizes, toIcns, toIco } from './containers.mjs';
import { sourceFile, toAppDrawing, toDocumentDrawing, toMacDrawing } from './drawings.mjs';

const icoSizes = [16, 24, 32, 48, 64, 128, 256];
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const webSizes = [192, 512];

/** Of the installers, made anew for each package. */
export const installerFolder = 'dist/icons';
/** Of the browser application, committed; a test keeps them equal to what is drawn here. */
export const webFolder = 'assets/public/icons';

let ready;

/**
 * Every icon file by its path relative to the project's folder. The same drawing gives the same bytes on every system: the
 * renderer is one WebAssembly file and uses no font.
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function drawIcons(root) {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const source = readFileSync(path.join(root, sourceFile), 'utf8');
  const [app, mac, sheet] = [toAppDrawing(source), toMacDrawing(source), toDocumentDrawing(source)];
  return new Map([
    ...webSizes.map((size) => [`${webFolder}/carrel-${size}.png`, drawPng(app, size)]),
    [`${webFolder}/carrel.svg`, Buffer.from(source)],
    ...linuxSizes.map((size) => [`${installerFolder}/linux/${size}x${size}.png`, drawPng(app, size)]),
    [`${installerFolder}/icon.ico`, toIco(drawAll(app, icoSizes))],
    [`${installerFolder}/bundle.ico`, toIco(drawAll(sheet, icoSizes))],
    [`${installerFolder}/icon.icns`, toIcns(drawAll(mac, icnsSizes))],
    [`${installerFolder}/bundle.icns`, toIcns(drawAll(sheet, icnsSizes))],
  ]);
}

/** Writes what has changed, and only that: a touched file would count as a reason to build again. */
export async function writeIcons(root) {
  for (const [name, bytes] of await drawIcons(root)) {
    const file = path.join(root, name);
    if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function drawAll(drawing, sizes) {
  return sizes.map((size) => ({ size, png: drawPng(drawing, size) }));
}

function drawPng(drawing, size) {
  const renderer = new Resvg(drawing, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } });
  const image = renderer.render();
  const png = Buffer.from(image.asPng());
  image.free();
  renderer.free();
  return png;
}
