import type { EvidenceId } from './ids';

/**
 * The document tree of a response: the same shape that the editor keeps (ProseMirror JSON), limited to what Carrel
 * knows. Whatever comes from outside is rebuilt node by node by `parseRichText`; nothing else makes one from `unknown`.
 */
export type RichText = { readonly type: 'doc'; readonly content: readonly BlockNode[] };

export type BlockNode = ParagraphNode | ListNode | PictureNode;
export type ParagraphNode = { readonly type: 'paragraph'; readonly content?: readonly InlineNode[] };
export type ListNode = { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly ListItemNode[] };
export type ListItemNode = { readonly type: 'listItem'; readonly content: readonly (ParagraphNode | ListNode)[] };
/** A picture from the evidence, shown in the text. `alt` is empty until the person describes it. */
export type PictureNode = {
  readonly type: 'picture';
  readonly attrs: { readonly evidenceId: EvidenceId; readonly alt: string };
};

export type InlineNode = TextNode | HardBreakNode | CitationNode;
export type TextNode = { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] };
export type HardBreakNode = { readonly type: 'hardBreak' };
/** A citation chip: points at an evidence item; its number and title are looked up, never kept in the text. */
export type CitationNode = { readonly type: 'citation'; readonly attrs: { readonly evidenceId: EvidenceId } };
export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export const emptyRichText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };
