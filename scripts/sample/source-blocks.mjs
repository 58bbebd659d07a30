/**
 * The small markup of `sources/*.md`: settings between two `---` lines, then one block per blank-line-separated chunk.
 * `# title`, `= subtitle`, `## heading`, `##! heading on a new page`, `### small heading`, `- bullet`, `1. number`,
 * `[ ] check`, `> callout`, `^ centered`, `^^ display`, `~ note`, and tables of `| cells |` whose first line gives the
 * relative column widths: `|: 3 | 1 |`.
 */
export function parseBlocks(text) {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined) throw new Error('expected settings between --- lines');
  const settings = Object.fromEntries(head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  return { settings, blocks: body.trim().split(/\n{2,}/).flatMap(parseChunk) };
}

const prefixes = [
  [/^##! /, (text) => ({ kind: 'heading', level: 1, isNewPage: true, text })],
  [/^### /, (text) => ({ kind: 'heading', level: 2, isNewPage: false, text })],
  [/^## /, (text) => ({ kind: 'heading', level: 1, isNewPage: false, text })],
  [/^# /, (text) => ({ kind: 'title', text })],
  [/^= /, (text) => ({ kind: 'subtitle', text })],
  [/^> /, (text) => ({ kind: 'callout', text })],
  [/^\^\^ /, (text) => ({ kind: 'display', text })],
  [/^\^ /, (text) => ({ kind: 'center', text })],
  [/^~ /, (text) => ({ kind: 'note', text })],
];

function parseChunk(chunk) {
  const lines = chunk.split('\n');
  if (lines[0].startsWith('|:')) return [parseTable(lines)];
  if (/^\[[ x]\] /.test(chunk)) return lines.map((line) => ({ kind: 'check', isDone: line.startsWith('[x]'), text: line.slice(4) }));
  if (chunk.startsWith('- ')) return [{ kind: 'bullets', items: lines.map((line) => line.slice(2)) }];
  if (/^\d+\. /.test(chunk)) return [{ kind: 'numbers', items: lines.map((line) => line.replace(/^\d+\. /, '')) }];
  const text = lines.join(' ');
  const [pattern, toBlock] = prefixes.find(([prefix]) => prefix.test(text)) ?? [/^/, (plain) => ({ kind: 'paragraph', text: plain })];
  return [toBlock(text.replace(pattern, ''))];
}

function parseTable([widths, ...rows]) {
  const cells = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim());
  return { kind: 'table', widths: cells(widths.replace('|:', '|')).map(Number), rows: rows.map(cells) };
}
