import fc from 'fast-check';
import type { EvidenceId } from '../../../../shared/domain/ids';
import type { BlockNode, InlineNode, ListItemNode, ListNode, Mark, ParagraphNode, RichText } from '../../../../shared/domain/rich-text';

const evidenceId = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,20}$/).map((id) => id as EvidenceId);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const link: fc.Arbitrary<Mark> = fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true }).map((href) => ({ type: 'link', attrs: { href } }));
const marks = fc.uniqueArray(fc.oneof(fc.constant<Mark>({ type: 'bold' }), fc.constant<Mark>({ type: 'italic' }), link), { minLength: 1, maxLength: 3, selector: (mark) => mark.type });
const inline: fc.Arbitrary<InlineNode> = fc.oneof(
  words.map((text): InlineNode => ({ type: 'text', text })),
  fc.tuple(words, marks).map(([text, given]): InlineNode => ({ type: 'text', text, marks: given })),
  fc.constant<InlineNode>({ type: 'hardBreak' }),
  evidenceId.map((id): InlineNode => ({ type: 'citation', attrs: { evidenceId: id } })),
);
const paragraph: fc.Arbitrary<ParagraphNode> = fc.oneof(
  fc.constant<ParagraphNode>({ type: 'paragraph' }),
  fc.array(inline, { minLength: 1, maxLength: 4 }).map((content): ParagraphNode => ({ type: 'paragraph', content })),
);

function listOf(depth: number): fc.Arbitrary<ListNode> {
  const more: fc.Arbitrary<readonly (ParagraphNode | ListNode)[]> = depth === 0 ? fc.constant([]) : fc.array(fc.oneof(paragraph, listOf(depth - 1)), { maxLength: 2 });
  const item = fc.tuple(paragraph, more).map(([first, rest]): ListItemNode => ({ type: 'listItem', content: [first, ...rest] }));
  return fc.tuple(fc.constantFrom('bulletList' as const, 'orderedList' as const), fc.array(item, { minLength: 1, maxLength: 3 })).map(([type, content]): ListNode => ({ type, content }));
}

const block: fc.Arbitrary<BlockNode> = fc.oneof(
  paragraph,
  listOf(2),
  fc.tuple(evidenceId, words).map(([id, alt]): BlockNode => ({ type: 'picture', attrs: { evidenceId: id, alt } })),
);

/** Any document that the editor could hold. */
export const anyRichText: fc.Arbitrary<RichText> = fc.array(block, { minLength: 1, maxLength: 5 }).map((content): RichText => ({ type: 'doc', content }));
