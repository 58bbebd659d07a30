import type { CitedItem } from './citation-lookup';
import css from './editor.module.css';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Draws a chip into `dom`: class diamond, number, title; or, when the item is gone, a stop sign and "Missing". */
export function drawChip(dom: HTMLElement, item: CitedItem | null): void {
  dom.className = css['cite'] ?? '';
  dom.setAttribute('role', 'img');
  dom.setAttribute('aria-label', toChipName(item));
  dom.setAttribute('aria-invalid', String(item === null));
  const code = document.createElement('span');
  code.className = css['citeNumber'] ?? '';
  const glyph = item === null ? 'stop' : item.shape;
  if (glyph !== 'none') code.append(toGlyph(glyph));
  if (item !== null) code.append(`E${item.number}`);
  const title = document.createElement('span');
  title.className = css['citeTitle'] ?? '';
  title.textContent = item === null ? 'Missing' : item.title;
  dom.replaceChildren(code, title);
}

function toChipName(item: CitedItem | null): string {
  if (item === null) return 'Evidence that is missing';
  const kind = item.classLabel === '' ? '' : `, ${item.classLabel.toLowerCase()}`;
  return `Evidence E${item.number}, ${item.title}${kind}`;
}

function toGlyph(name: string): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('class', `g g-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svgNamespace, 'use');
  use.setAttribute('href', `#g-${name}`);
  svg.append(use);
  return svg;
}
