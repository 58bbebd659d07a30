import type { EvidenceEntry } from '../shared/bundle/bundle-contents';
import { words } from '../shared/bundle/pages/page-words';
import type { EvidenceId } from '../shared/domain/ids';
import type { BlockNode, InlineNode, ListNode, RichText } from '../shared/domain/rich-text';
import type { TextDialect } from './text-dialect';

type Reading = { readonly entries: ReadonlyMap<EvidenceId, EvidenceEntry>; readonly dialect: TextDialect };

/** A document as lines; blocks stand apart by an empty one. */
export function toRichTextLines(doc: RichText, entries: ReadonlyMap<EvidenceId, EvidenceEntry>, dialect: TextDialect): readonly string[] {
  return toApart(doc.content.map((block) => toBlockLines(block, { entries, dialect })));
}

function toApart(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

function toBlockLines(block: BlockNode, reading: Reading): readonly string[] {
  if (block.type === 'picture') {
    const { evidenceId, alt } = block.attrs;
    return [reading.dialect.plain(['Picture', nameOf(evidenceId, reading), alt].filter((piece) => piece !== '').join(': '))];
  }
  if (block.type !== 'paragraph') return toListLines(block, reading);
  const text = (block.content ?? []).reduce((before, node) => before + toInlineText(node, before, reading), '');
  return text.trim() === '' ? [] : text.split('\n');
}

/** The lines below an item's first stand under its text, so that they stay part of it. */
function toListLines(list: ListNode, reading: Reading): readonly string[] {
  return list.content.flatMap((item, at) => {
    const marker = list.type === 'bulletList' ? '- ' : `${at + 1}. `;
    const lines = item.content.flatMap((block) => toBlockLines(block, reading));
    return (lines.length === 0 ? [''] : lines).map((line, index) => `${index === 0 ? marker : ' '.repeat(marker.length)}${line}`.trimEnd());
  });
}

/** Brackets around a number need no escape in Markdown: they are a link only where a place for it is defined. */
function toInlineText(node: InlineNode, before: string, reading: Reading): string {
  if (node.type === 'text') return reading.dialect.text(node);
  if (node.type === 'hardBreak') return reading.dialect.hardBreak;
  return `${before === '' || /\s$/.test(before) ? '' : ' '}[${nameOf(node.attrs.evidenceId, reading)}]`;
}

function nameOf(id: EvidenceId, { entries }: Reading): string {
  const entry = entries.get(id);
  return entry === undefined ? words.citationGone : `E${entry.item.number}`;
}
