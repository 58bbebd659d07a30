/** A cell with its place in the text; quotes around it belong to neither value nor place. */
export type Cell = { readonly value: string; readonly start: number; readonly end: number };
export type TextTable = { readonly header: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

const none: Cell = { value: '', start: 0, end: 0 };

export function toCell(row: readonly Cell[], column: number): Cell {
  return row[column] ?? none;
}

/** Rows of one table at most; a longer list has shown by then what it is. */
const mostRows = 5_000;

/**
 * Tables in a text: lines that follow one another and fall into as many cells at commas, semicolons or tabs. That is what
 * a CSV file is, and what is left of a spreadsheet when its cells are joined by tabs.
 */
export function toTables(text: string): readonly TextTable[] {
  if (last.text !== text) last = { text, tables: findTables(text) };
  return last.tables;
}

/** Several screens ask about the same text, one after the other. */
let last: { readonly text: string; readonly tables: readonly TextTable[] } = { text: '', tables: [] };

function findTables(text: string): readonly TextTable[] {
  const tables: TextTable[] = [];
  let lines: (readonly Cell[])[] = [];
  const close = (): void => {
    const [header, ...rows] = lines;
    if (header !== undefined && rows.length > 0) tables.push({ header, rows });
    lines = [];
  };
  for (const { line, start } of toLines(text)) {
    const cells = toCells(line, start);
    if (cells.length < 2) close();
    else if (lines[0] === undefined || (lines[0].length === cells.length && lines.length <= mostRows)) lines.push(cells);
    else {
      close();
      lines.push(cells);
    }
  }
  close();
  return tables;
}

function* toLines(text: string): Generator<{ readonly line: string; readonly start: number }> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    yield { line: text.slice(start, stop).replace(/\r$/, ''), start };
    start = stop + 1;
  }
}

function toCells(line: string, start: number): readonly Cell[] {
  const separator = [...'\t;,'].find((candidate) => line.includes(candidate));
  if (separator === undefined) return [];
  const cells: Cell[] = [];
  for (let at = 0; at <= line.length; ) {
    const end = findCellEnd(line, at, separator);
    cells.push(toTrimmed(line, { from: at, to: end, start }));
    at = end + 1;
  }
  return cells;
}

/** A quoted cell may hold the separator; two quotes inside it stand for one. */
function findCellEnd(line: string, at: number, separator: string): number {
  let isQuoted = false;
  for (let index = at; index < line.length; index += 1) {
    if (line[index] === '"') isQuoted = !isQuoted;
    else if (line[index] === separator && !isQuoted) return index;
  }
  return line.length;
}

function toTrimmed(line: string, { from, to, start }: { readonly from: number; readonly to: number; readonly start: number }): Cell {
  const isOuter = (index: number): boolean => /["\s]/.test(line[index] ?? '');
  let [first, last] = [from, to];
  while (first < last && isOuter(first)) first += 1;
  while (last > first && isOuter(last - 1)) last -= 1;
  return { value: line.slice(first, last), start: start + first, end: start + last };
}
