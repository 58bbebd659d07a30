import type { PrintFont, PrintOptions } from './print-options';

/** What stands at the edges of every page. */
export type RunningHeads = { readonly left: string; readonly right: string; readonly foot: string };

/** The whole style sheet: typefaces, the paper's size, running heads, then the design's rules. */
export function toPrintStyle(options: PrintOptions, heads: RunningHeads): string {
  const box = (place: string, content: string): string => `@${place} { content: ${content}; font: ${options.isLargePrint ? '12pt' : '8.5pt'} "Source Sans 3", "Segoe UI", sans-serif; color: #4b4d45; }`;
  const boxes = [
    box('top-left', toCssString(heads.left)),
    box('top-right', toCssString(heads.right)),
    box('bottom-left', toCssString(heads.foot)),
    box('bottom-right', 'counter(page) " of " counter(pages)'),
  ];
  const page = `@page { size: ${options.paper === 'a4' ? 'A4' : 'letter'}; margin: 21mm 20mm 22mm 24mm;\n${boxes.join('\n')} }`;
  return [...options.fonts.map(toFontFace), page, options.styleSheet].join('\n');
}

/**
 * Any text as a CSS string that can stand in a `<style>` element: whatever is not a letter, a digit or a plain mark is
 * written as its number, so that it ends neither the string nor the element.
 */
export function toCssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N}\p{M} .,:()-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `);
  return `"${escaped}"`;
}

function toFontFace({ family, style, address }: PrintFont): string {
  return `@font-face { font-family: ${toCssString(family)}; font-style: ${style}; font-weight: 200 900; font-display: block; src: url(${toCssString(address)}) format("woff2"); }`;
}
