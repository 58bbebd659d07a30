import { curlQuotes } from './curl-quotes.mjs';

/** The document tree of `shared/domain/rich-text.ts` from a small markup: paragraphs, lists, `*`, `**`, `[E4]`, `![alt](E4)`. */

/** Evidence ids of the sample are made from their numbers, so that narratives can cite without a table. */
export function toEvidenceId(number) {
  return `sample-e${String(number).padStart(2, '0')}`;
}

export function toRichText(text) {
  const blocks = text.trim().split(/\n{2,}/).map(toBlock);
  return { type: 'doc', content: blocks };
}

function toBlock(chunk) {
  const [, alt, number] = /^!\[(.+)\]\(E(\d+)\)$/.exec(chunk) ?? [];
  if (number !== undefined) return { type: 'picture', attrs: { evidenceId: toEvidenceId(number), alt: curlQuotes(alt) } };
  const lines = chunk.split('\n');
  if (lines.every((line) => line.startsWith('- '))) return toList('bulletList', lines.map((line) => line.slice(2)));
  if (lines.every((line) => /^\d+\. /.test(line))) return toList('orderedList', lines.map((line) => line.replace(/^\d+\. /, '')));
  return toParagraph(lines.join(' '));
}

function toParagraph(text) {
  return { type: 'paragraph', content: toInline(curlQuotes(text)) };
}

function toList(type, items) {
  return { type, content: items.map((item) => ({ type: 'listItem', content: [toParagraph(item)] })) };
}

const piece = /\[E(\d+)\]|\*\*(.+?)\*\*|\*(.+?)\*/g;

function toInline(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(piece)) {
    nodes.push(toText(text.slice(end, match.index)));
    nodes.push(toMarked(match));
    end = match.index + match[0].length;
  }
  nodes.push(toText(text.slice(end)));
  return nodes.filter((node) => node.text !== '');
}

function toMarked([, number, bold, italic]) {
  if (number !== undefined) return { type: 'citation', attrs: { evidenceId: toEvidenceId(number) } };
  return { ...toText(bold ?? italic), marks: [{ type: bold === undefined ? 'italic' : 'bold' }] };
}

function toText(text) {
  return { type: 'text', text };
}
