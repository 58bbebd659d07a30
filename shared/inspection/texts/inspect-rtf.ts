import type { FileProblem } from '../../domain/inspection';
import { toByteText } from '../../domain/byte-search';
import { isBlankText } from '../../domain/text-types';
import { countWords, TextGatherer } from '../look-inside';
import type { FileToInspect, LookInside } from '../look-inside';
import { TEXT_LIMIT } from './read-text';

/** Groups whose words are no part of the document's text. */
const unread = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'themedata', 'colorschememapping', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'xmlnstbl', 'datastore', 'latentstyles', 'fldinst']);
const breaks: Readonly<Record<string, string>> = { par: '\n', line: '\n', row: '\n', cell: '\t', tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' };

/** Rich text of older word processors. */
export async function inspectRtf({ file }: FileToInspect): Promise<LookInside> {
  const source = toByteText(new Uint8Array(await file.slice(0, TEXT_LIMIT).arrayBuffer()));
  const text = toRtfText(source);
  const problems: FileProblem[] = [];
  if (/\{\\\*?\\?(?:author|operator|company)\s+[^}\s]/.test(source)) problems.push({ kind: 'author' });
  if (/\\object\b/.test(source)) problems.push({ kind: 'active', what: 'object' });
  if (/\\(?:deleted|revised)\b/.test(source)) problems.push({ kind: 'tracked-changes' });
  if (/\\annotation\b/.test(source)) problems.push({ kind: 'comments' });
  if (isBlankText(text) && !source.includes('\\pict')) problems.push({ kind: 'blank', sureness: 'certain' });
  return { facts: { words: countWords(text) }, problems, text };
}

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/** The words of a document, by control words, groups and characters; deeper groups than any program writes are left out. */
function toRtfText(source: string): string {
  const gathered = new TextGatherer();
  const depths = { now: 0, unreadFrom: Infinity, skip: 0 };
  for (const [, word, value, hex, symbol, brace, run] of source.matchAll(token)) {
    if (brace === '{') depths.now += 1;
    else if (brace === '}') {
      depths.now -= 1;
      if (depths.now < depths.unreadFrom) depths.unreadFrom = Infinity;
    } else if (symbol === '*' || (word !== undefined && unread.has(word))) depths.unreadFrom = Math.min(depths.unreadFrom, depths.now);
    else if (depths.now < depths.unreadFrom) addPiece(gathered, depths, { word, value, hex, symbol, run });
    if (gathered.isFull) break;
  }
  return gathered.toText();
}

type Piece = Readonly<Record<'word' | 'value' | 'hex' | 'symbol' | 'run', string | undefined>>;

function addPiece(gathered: TextGatherer, depths: { skip: number }, { word, value, hex, symbol, run }: Piece): void {
  if (word === 'u' && value !== undefined) {
    gathered.add(String.fromCharCode((Number(value) + 65_536) % 65_536));
    // What follows is the same character for programs that know no Unicode.
    depths.skip = 1;
  } else if (word !== undefined) gathered.add(breaks[word] ?? '');
  else if (hex !== undefined) addSkipping(gathered, depths, new TextDecoder('windows-1252').decode(new Uint8Array([Number.parseInt(hex, 16)])));
  else if (symbol !== undefined) gathered.add(symbol === '~' ? '\u00a0' : /[\\{}]/.test(symbol) ? symbol : '');
  else if (run !== undefined) addSkipping(gathered, depths, run);
}

function addSkipping(gathered: TextGatherer, depths: { skip: number }, text: string): void {
  gathered.add(text.slice(depths.skip));
  depths.skip = 0;
}
