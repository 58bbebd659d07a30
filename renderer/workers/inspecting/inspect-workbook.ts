import type { FileProblem } from '../../../shared/domain/inspection';
import { TextGatherer } from '../../../shared/inspection/look-inside';
import type { Inspector } from '../../../shared/inspection/look-inside';
import { inspectOffice, isWithoutWords, readNeeded, type ReadContent } from './inspect-office';
import { readXml } from './read-xml';

const readWorkbook: ReadContent = async (parts) => {
  const sheets = readSheets(await readNeeded(parts, 'xl/workbook.xml'));
  const shared = await parts.read('xl/sharedStrings.xml');
  const strings = shared === null ? [] : readStrings(shared);
  const gathered = new TextGatherer();
  for (const name of parts.names.filter((part) => /^xl\/worksheets\/[^/]+\.xml$/.test(part))) {
    if (!gathered.isFull) readCells((await parts.read(name)) ?? new Uint8Array(), strings, gathered);
  }
  const text = gathered.toText();
  const problems: FileProblem[] = [];
  if (sheets.some(({ isHidden }) => isHidden)) problems.push({ kind: 'hidden', what: 'sheets' });
  if (parts.names.some((part) => /^xl\/(?:comments\d*|threadedComments\/[^/]+)\.xml$/.test(part))) problems.push({ kind: 'comments' });
  const hasDrawing = parts.names.some((part) => /^xl\/(?:media|charts)\//.test(part));
  return { text, facts: { sheets: sheets.length }, problems, isBlank: isWithoutWords(text) && !hasDrawing };
};

export const inspectWorkbook: Inspector = (file) => inspectOffice(file, readWorkbook);

function readSheets(bytes: Uint8Array): readonly { readonly isHidden: boolean }[] {
  const sheets: { readonly isHidden: boolean }[] = [];
  readXml(bytes, { onOpen: (name, { state = '' }) => void (name === 'sheet' && sheets.push({ isHidden: /hidden/i.test(state) })) });
  return sheets;
}

/** Texts that cells name by number. */
function readStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let isInText = false;
  let text = '';
  readXml(bytes, {
    onOpen: (name) => {
      if (name === 'si') text = '';
      if (name === 't') isInText = true;
    },
    onClose: (name) => {
      if (name === 't') isInText = false;
      if (name === 'si') strings.push(text);
    },
    onText: (piece) => {
      if (isInText) text += piece;
    },
  });
  return strings;
}

/** One row a line, its cells apart by tabs; formulas by what they show. */
function readCells(bytes: Uint8Array, strings: readonly string[], gathered: TextGatherer): void {
  let type = '';
  let isInValue = false;
  let value = '';
  let row: string[] = [];
  readXml(bytes, {
    onOpen: (name, { t = '' }) => {
      if (name === 'c') [type, value] = [t, ''];
      if (name === 'v' || name === 't') isInValue = true;
    },
    onClose: (name) => {
      if (name === 'v' || name === 't') isInValue = false;
      if (name === 'c') row.push(type === 's' ? (strings[Number(value)] ?? '') : value);
      if (name !== 'row') return;
      if (row.some((cell) => cell !== '')) gathered.add(`${row.join('\t')}\n`);
      row = [];
    },
    onText: (piece) => {
      if (isInValue) value += piece;
    },
  });
  gathered.add('\n');
}
