import { readFileSync } from 'node:fs';
import { escapeXml, inlineStyles, toFlatDocument, toInlineXml } from './flat-xml.mjs';
import { parseBlocks } from './source-blocks.mjs';

/** A source in the small markup of `source-blocks.mjs` as a flat Writer document, ready for LibreOffice. */
export function toTextDocument(source) {
  const { settings, blocks } = source;
  const look = { font: settings.font ?? 'Carlito', accent: settings.accent ?? '#2f5d50', size: Number(settings.size ?? 11) };
  return toFlatDocument({
    mime: 'application/vnd.oasis.opendocument.text',
    title: settings.title,
    date: settings.date,
    fonts: [look.font, 'DejaVu Sans', 'OpenSymbol'],
    styles: toStyles(look),
    automatic: toPageLayout(settings) + toTableStyles(blocks, settings, look.accent),
    master: toMasterPage(settings),
    body: `<office:text>${blocks.map((block, index) => toBlockXml(block, index)).join('\n')}</office:text>`,
  });
}

export function readTextSource(file) {
  return parseBlocks(readFileSync(file, 'utf8'));
}

function paragraphStyle(name, paragraph, text) {
  const base = name === 'Standard' ? '' : ' style:parent-style-name="Standard"';
  return `<style:style style:name="${name}" style:family="paragraph"${base}><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;
}

function toStyles({ font, accent, size }) {
  const face = `style:font-name="${font}" fo:language="en" fo:country="US"`;
  const points = (factor) => `fo:font-size="${(size * factor).toFixed(1)}pt"`;
  return [
    paragraphStyle('Standard', 'fo:margin-bottom="0.08in" fo:line-height="125%" fo:orphans="2" fo:widows="2"', `${face} ${points(1)} fo:color="#1f2624"`),
    paragraphStyle('Title', `fo:margin-bottom="0.04in" fo:line-height="105%" fo:keep-with-next="always"`, `${points(2.2)} fo:font-weight="bold" fo:color="${accent}"`),
    paragraphStyle('Subtitle', 'fo:margin-bottom="0.2in"', `${points(1.1)} fo:color="#5b6562"`),
    paragraphStyle('Heading_20_1', 'fo:margin-top="0.2in" fo:margin-bottom="0.06in" fo:keep-with-next="always"', `${points(1.35)} fo:font-weight="bold" fo:color="${accent}"`),
    paragraphStyle('Heading_20_2', 'fo:margin-top="0.12in" fo:margin-bottom="0.03in" fo:keep-with-next="always"', `${points(1.08)} fo:font-weight="bold"`),
    paragraphStyle('Callout', `fo:margin-top="0.08in" fo:margin-bottom="0.14in" fo:padding="0.1in" fo:border-left="2.5pt solid ${accent}" fo:background-color="#f2f4ee"`, points(1.02)),
    paragraphStyle('Item', 'fo:margin-bottom="0.04in"', points(1)),
    paragraphStyle('Check', 'fo:margin-bottom="0.06in" fo:margin-left="0.3in" fo:text-indent="-0.3in"', points(1)),
    paragraphStyle('Cell', 'fo:margin-bottom="0in" fo:line-height="115%"', points(0.95)),
    paragraphStyle('Head', 'fo:margin-bottom="0in"', `${points(0.9)} fo:font-weight="bold" fo:color="${accent}"`),
    paragraphStyle('Note', 'fo:margin-bottom="0in"', `${points(0.8)} fo:color="#5b6562"`),
    paragraphStyle('Center', 'fo:text-align="center" fo:margin-bottom="0.1in"', points(1.15)),
    paragraphStyle('Display', 'fo:text-align="center" fo:margin-bottom="0.12in" fo:margin-top="0.1in"', `${points(2.5)} fo:font-weight="bold" fo:color="${accent}"`),
    inlineStyles,
    `<style:style style:name="Box" style:family="text"><style:text-properties style:font-name="DejaVu Sans" ${points(1.05)}/></style:style>`,
    toListStyle('Bullets', '<text:list-level-style-bullet text:level="1" text:bullet-char="•">', '</text:list-level-style-bullet>'),
    toListStyle('Numbers', '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">', '</text:list-level-style-number>'),
  ].join('\n');
}

function toListStyle(name, open, close) {
  const level = '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.22in" fo:margin-left="0.3in"/></style:list-level-properties>';
  return `<text:list-style style:name="${name}">${open}${level}${close}</text:list-style>`;
}

function toPageLayout(settings) {
  const [width, height] = settings.landscape === 'yes' ? ['11in', '8.5in'] : ['8.5in', '11in'];
  const border = settings.border === undefined ? '' : ` fo:border="${settings.border}" fo:padding="0.45in"`;
  return `<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${settings.landscape === 'yes' ? 'landscape' : 'portrait'}" fo:margin="${settings.margin ?? '0.9in'}"${border}/><style:footer-style><style:header-footer-properties fo:margin-top="0.2in"/></style:footer-style></style:page-layout>
<style:style style:name="NewPage" style:family="paragraph" style:parent-style-name="Heading_20_1"><style:paragraph-properties fo:break-before="page"/></style:style>`;
}

function toMasterPage(settings) {
  const footer = settings.footer === undefined ? '' : `<style:footer><text:p text:style-name="Note">${toInlineXml(settings.footer)}</text:p></style:footer>`;
  return `<style:master-page style:name="Standard" style:page-layout-name="Page">${footer}</style:master-page>`;
}

/** Widths in inches, since LibreOffice ignores relative ones in a flat file. */
function toTableStyles(blocks, settings, accent) {
  const room = (settings.landscape === 'yes' ? 11 : 8.5) - 2 * Number.parseFloat(settings.margin ?? '0.9');
  const columns = blocks.flatMap((block, index) => (block.kind === 'table' ? block.widths.map((width, column) => toColumnStyle(`t${index}c${column}`, (room * width) / block.widths.reduce((sum, one) => sum + one, 0))) : []));
  return `${columns.join('')}<style:style style:name="Grid" style:family="table"><style:table-properties style:width="${room}in" table:align="left"/></style:style>
<style:style style:name="Body" style:family="table-cell"><style:table-cell-properties fo:padding="0.055in" fo:border-bottom="0.5pt solid #c9cfc8"/></style:style>
<style:style style:name="Top" style:family="table-cell"><style:table-cell-properties fo:padding="0.055in" fo:border-bottom="1.25pt solid ${accent}" style:vertical-align="bottom"/></style:style>`;
}

function toColumnStyle(name, inches) {
  return `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${inches.toFixed(3)}in"/></style:style>`;
}

const paragraphs = { title: 'Title', subtitle: 'Subtitle', paragraph: 'Standard', callout: 'Callout', center: 'Center', display: 'Display', note: 'Note' };

function toBlockXml(block, index) {
  if (block.kind === 'table') return toTableXml(block, index);
  if (block.kind === 'bullets' || block.kind === 'numbers') return toListXml(block);
  if (block.kind === 'check') return `<text:p text:style-name="Check"><text:span text:style-name="Box">${block.isDone ? '☑' : '☐'}</text:span><text:s text:c="2"/>${toInlineXml(block.text)}</text:p>`;
  if (block.kind === 'heading') return `<text:h text:style-name="${block.isNewPage ? 'NewPage' : `Heading_20_${block.level}`}" text:outline-level="${block.level}">${toInlineXml(block.text)}</text:h>`;
  return `<text:p text:style-name="${paragraphs[block.kind]}">${toInlineXml(block.text)}</text:p>`;
}

function toListXml(block) {
  const items = block.items.map((item) => `<text:list-item><text:p text:style-name="Item">${toInlineXml(item)}</text:p></text:list-item>`);
  return `<text:list text:style-name="${block.kind === 'bullets' ? 'Bullets' : 'Numbers'}">${items.join('')}</text:list>`;
}

function toTableXml({ widths, rows }, index) {
  const columns = widths.map((_, column) => `<table:table-column table:style-name="t${index}c${column}"/>`).join('');
  const row = (cells, [cell, style]) => `<table:table-row>${cells.map((text) => `<table:table-cell table:style-name="${cell}" office:value-type="string"><text:p text:style-name="${style}">${toInlineXml(text)}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  const [head, ...body] = rows;
  return `<table:table table:name="${escapeXml(`Table ${index}`)}" table:style-name="Grid">${columns}<table:table-header-rows>${row(head, ['Top', 'Head'])}</table:table-header-rows>${body.map((cells) => row(cells, ['Body', 'Cell'])).join('')}</table:table><text:p text:style-name="Note"/>`;
}
