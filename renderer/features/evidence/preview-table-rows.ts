export type TableRows = { readonly rows: readonly (readonly string[])[]; /** More follow. */ readonly isCut: boolean };

/**
 * The first rows of a table written as text: cells apart by commas, semicolons or tabs, in quotes where they hold one of
 * these. Never throws: a quote that is never closed ends with the text.
 */
export function readTableRows(text: string, most: number): TableRows {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = findSeparator(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < body.length) {
    if (rows.length === most) return { rows, isCut: true };
    const cell = readCell(body, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (body[at] === separator) {
      at += 1;
      if (at < body.length) continue;
      row.push('');
    }
    at += body.startsWith('\r\n', at) ? 2 : 1;
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  }
  return { rows, isCut: false };
}

type Cell = { readonly text: string; readonly end: number };

function readCell(body: string, start: number, separator: string): Cell {
  let at = start;
  let text = '';
  if (body[at] === '"') {
    at += 1;
    for (;;) {
      const quote = body.indexOf('"', at);
      text += body.slice(at, quote === -1 ? body.length : quote);
      if (quote === -1) return { text, end: body.length };
      at = quote + 1;
      if (body[at] !== '"') break;
      text += '"';
      at += 1;
    }
  }
  const from = at;
  while (at < body.length && body[at] !== separator && body[at] !== '\n' && body[at] !== '\r') at += 1;
  return { text: text + body.slice(from, at), end: at };
}

/** The one that the first line has most often; commas where there is none. */
function findSeparator(body: string): string {
  const [first = ''] = body.split(/\r?\n|\r/, 1);
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: first.split(separator).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}
