import { curlQuotes } from './curl-quotes.mjs';

/** What the flat OpenDocument writers share: escaping, the root element, and inline marks. */

const namespaces = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['presentation', 'urn:oasis:names:tc:opendocument:xmlns:presentation:1.0'],
  ['number', 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['of', 'urn:oasis:names:tc:opendocument:xmlns:of:1.2'],
];

export function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** `**bold**` and `*italic*` only; the styles Strong and Emphasis must be in the document. */
export function toInlineXml(text) {
  return escapeXml(curlQuotes(text))
    .replaceAll(/\*\*(.+?)\*\*/g, '<text:span text:style-name="Strong">$1</text:span>')
    .replaceAll(/\*(.+?)\*/g, '<text:span text:style-name="Emphasis">$1</text:span>')
    .replaceAll(' // ', '<text:line-break/>');
}

/** @param parts { mime, title, date, fonts, styles, automatic, master, body }, the last five already XML */
export function toFlatDocument(parts) {
  const xmlns = namespaces.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${xmlns} office:version="1.3" office:mimetype="${parts.mime}">
<office:meta><dc:title>${escapeXml(parts.title)}</dc:title><dc:language>en-US</dc:language><meta:creation-date>${parts.date}T09:00:00</meta:creation-date><dc:date>${parts.date}T09:30:00</dc:date></office:meta>
<office:font-face-decls>${parts.fonts.map((font) => `<style:font-face style:name="${font}" svg:font-family="${font}"/>`).join('')}</office:font-face-decls>
<office:styles>${parts.styles}</office:styles>
<office:automatic-styles>${parts.automatic}</office:automatic-styles>
<office:master-styles>${parts.master}</office:master-styles>
<office:body>${parts.body}</office:body>
</office:document>
`;
}

export const inlineStyles = `<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>`;
