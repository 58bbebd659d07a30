/** Every icon is this one drawing, set on other ground: assets/icons/carrel-app-icon.svg, a square of 512. */
export const sourceFile = 'assets/icons/carrel-app-icon.svg';

/** For Windows, Linux and the browser: the drawing as it is, to its edges. */
export function toAppDrawing(source) {
  return source;
}

/** For macOS: Apple's grid leaves 100 of 1024 free on every side, so that the icon is no larger than its neighbors in the Dock. */
export function toMacDrawing(source) {
  return toCanvas(1024, place(source, { x: 100, y: 100, size: 824 }));
}

/** For bundles that are opened with Carrel: a sheet with a folded corner, and the drawing on it. */
export function toDocumentDrawing(source) {
  const sheet = '<path d="M240 60h384l200 200v664a40 40 0 0 1-40 40H240a40 40 0 0 1-40-40V100a40 40 0 0 1 40-40z" fill="#fdfcf7" stroke="#c9cbbd" stroke-width="8"/>';
  const fold = '<path d="M624 60v160a40 40 0 0 0 40 40h160z" fill="#e4e7dd" stroke="#c9cbbd" stroke-width="8" stroke-linejoin="round"/>';
  return toCanvas(1024, sheet + fold + place(source, { x: 322, y: 430, size: 380 }));
}

function toCanvas(size, content) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${content}</svg>`;
}

function place(source, { x, y, size }) {
  if (!source.startsWith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">')) throw new Error(`${sourceFile} must be a square of 512 without anything else in its first tag.`);
  return source.trim().replace('<svg xmlns="http://www.w3.org/2000/svg" viewBox', `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox`);
}
