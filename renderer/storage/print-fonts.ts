import literataItalic from '../../assets/fonts/literata-latin-opsz-italic.woff2?url';
import literata from '../../assets/fonts/literata-latin-opsz-normal.woff2?url';
import sourceSansItalic from '../../assets/fonts/source-sans-3-latin-wght-italic.woff2?url';
import sourceSans from '../../assets/fonts/source-sans-3-latin-wght-normal.woff2?url';
import type { PrintFont } from '../../shared/bundle/pages/print-options';

/** Whole addresses: a document to print has one of its own, from which a relative address would lead nowhere. */
export function toPrintFonts(): readonly PrintFont[] {
  const toFont = (family: string, style: PrintFont['style'], address: string): PrintFont => ({ family, style, address: new URL(address, document.baseURI).href });
  return [
    toFont('Literata', 'normal', literata),
    toFont('Literata', 'italic', literataItalic),
    toFont('Source Sans 3', 'normal', sourceSans),
    toFont('Source Sans 3', 'italic', sourceSansItalic),
  ];
}
