import { escapeXml, toFlatDocument } from './flat-xml.mjs';

/**
 * A flat Calc document from `{ title, date, accent, sheets: [{ name, columns: inches[], rows }] }`. A row is
 * `{ as, cells }`; `as` is the look of its cells (`title`, `note`, `head`, `plain`, `total`). A cell is a text, a number,
 * null, or `{ formula }` / `{ number }` / `{ date }` with an optional `format` (`money`, `percent`, `count`).
 */
export function toSheetDocument(source) {
  return toFlatDocument({
    mime: 'application/vnd.oasis.opendocument.spreadsheet',
    title: source.title,
    date: source.date,
    fonts: ['Carlito'],
    styles: '<style:default-style style:family="table-cell"><style:text-properties style:font-name="Carlito" fo:font-size="11pt" fo:language="en" fo:country="US"/></style:default-style>',
    automatic: toCellStyles(source.accent) + toColumnStyles(source.sheets) + pageLayout,
    master: '<style:master-page style:name="Default" style:page-layout-name="Page"><style:header style:display="false"/><style:footer style:display="false"/></style:master-page>',
    body: `<office:spreadsheet>${source.sheets.map(toSheetXml).join('\n')}</office:spreadsheet>`,
  });
}

const pageLayout = '<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="11in" fo:page-height="8.5in" style:print-orientation="landscape" fo:margin="0.6in" style:scale-to="100%" style:first-page-number="1" style:writing-mode="lr-tb" style:print="objects charts drawings zero-values"/><style:header-style><style:header-footer-properties fo:min-height="0in"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0in"/></style:footer-style></style:page-layout><style:style style:name="Sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>';

const formats = {
  money: '<number:currency-style style:name="f-money"><number:currency-symbol number:language="en" number:country="US">$</number:currency-symbol><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:currency-style>',
  percent: '<number:percentage-style style:name="f-percent"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>',
  count: '<number:number-style style:name="f-count"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
  date: '<number:date-style style:name="f-date"><number:month number:textual="true"/><number:text> </number:text><number:day/><number:text>, </number:text><number:year number:style="long"/></number:date-style>',
};

function toLooks(accent) {
  return {
    title: ['', `fo:font-size="16pt" fo:font-weight="bold" fo:color="${accent}"`],
    note: ['fo:wrap-option="no-wrap"', 'fo:color="#5b6562" fo:font-style="italic"'],
    head: [`fo:background-color="${accent}" fo:wrap-option="wrap" style:vertical-align="bottom" fo:padding="0.04in"`, 'fo:font-weight="bold" fo:color="#ffffff"'],
    plain: ['fo:border-bottom="0.5pt solid #c9cfc8" fo:wrap-option="wrap" style:vertical-align="top" fo:padding-left="0.09in" fo:padding-right="0.09in" fo:padding-top="0.03in" fo:padding-bottom="0.03in"', ''],
    total: [`fo:border-top="1.25pt solid ${accent}" fo:background-color="#f2f4ee" fo:padding="0.04in"`, 'fo:font-weight="bold"'],
  };
}

function toCellStyles(accent) {
  const looks = Object.entries(toLooks(accent));
  const style = ([look, [cell, text]], format) =>
    `<style:style style:name="${look}${format === '' ? '' : `-${format}`}" style:family="table-cell"${format === '' ? '' : ` style:data-style-name="f-${format}"`}><style:table-cell-properties ${cell}/><style:text-properties ${text}/></style:style>`;
  return Object.values(formats).join('') + looks.flatMap((look) => ['', ...Object.keys(formats)].map((format) => style(look, format))).join('\n');
}

function toColumnStyles(sheets) {
  return sheets
    .flatMap((sheet, number) => sheet.columns.map((width, column) => `<style:style style:name="s${number}c${column}" style:family="table-column"><style:table-column-properties style:column-width="${width}in"/></style:style>`))
    .join('');
}

function toSheetXml(sheet, number) {
  const columns = sheet.columns.map((_, column) => `<table:table-column table:style-name="s${number}c${column}"/>`).join('');
  const rows = sheet.rows.map(({ as, cells }) => `<table:table-row>${cells.map((cell) => toCellXml(cell, as)).join('')}</table:table-row>`);
  return `<table:table table:name="${escapeXml(sheet.name)}" table:style-name="Sheet">${columns}${rows.join('\n')}</table:table>`;
}

function toCellXml(cell, look) {
  if (cell === null) return `<table:table-cell table:style-name="${look}"/>`;
  if (typeof cell === 'string') return `<table:table-cell table:style-name="${look}" office:value-type="string"><text:p>${escapeXml(cell)}</text:p></table:table-cell>`;
  if (typeof cell === 'number') return `<table:table-cell table:style-name="${look}-count" office:value-type="float" office:value="${cell}"/>`;
  const format = cell.date === undefined ? (cell.format ?? 'count') : 'date';
  const style = `table:style-name="${look}-${format}"`;
  if (cell.formula !== undefined) return `<table:table-cell ${style} table:formula="of:${escapeXml(cell.formula)}"/>`;
  if (cell.date !== undefined) return `<table:table-cell ${style} office:value-type="date" office:date-value="${cell.date}"/>`;
  return `<table:table-cell ${style} office:value-type="float" office:value="${cell.number}"/>`;
}
