import type { EvidenceId } from '../../shared/domain/ids';
import type { BlockNode, InlineNode, ListNode, PictureNode, RichText } from '../../shared/domain/rich-text';

/** A document of paragraphs. In a text, `[e4]` becomes a citation of the evidence with the id `e4`. */
export function aText(...blocks: readonly (string | BlockNode)[]): RichText {
  return { type: 'doc', content: blocks.map((block) => (typeof block === 'string' ? aParagraph(block) : block)) };
}

export function aParagraph(text: string): BlockNode {
  const content = text
    .split(/(\[e\d+\])/)
    .filter((piece) => piece !== '')
    .map(toInline);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

export function aPicture(evidenceId: string, alt = ''): PictureNode {
  return { type: 'picture', attrs: { evidenceId: evidenceId as EvidenceId, alt } };
}

export function aList(...items: readonly string[]): ListNode {
  return { type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [toParagraph(item)] })) };
}

/** So many words in one paragraph. */
export function words(count: number): RichText {
  return aText(Array.from({ length: count }, () => 'word').join(' '));
}

function toParagraph(text: string): { readonly type: 'paragraph'; readonly content: readonly InlineNode[] } {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function toInline(piece: string): InlineNode {
  const cited = /^\[(e\d+)\]$/.exec(piece)?.[1];
  return cited === undefined ? { type: 'text', text: piece } : { type: 'citation', attrs: { evidenceId: cited as EvidenceId } };
}
