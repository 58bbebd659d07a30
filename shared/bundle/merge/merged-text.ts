import type { EvidenceId } from '../../domain/ids';
import type { DateOnly } from '../../domain/portfolio';
import type { BlockNode, InlineNode, ListItemNode, ParagraphNode, RichText } from '../../domain/rich-text';
import { toDateText } from '../../text/dates';

type Renaming = ReadonlyMap<EvidenceId, EvidenceId>;

/** The text with its citations and pictures pointing to where the evidence now stands. */
export function renameEvidence(doc: RichText, renamed: Renaming): RichText {
  return renamed.size === 0 ? doc : { ...doc, content: doc.content.map((block) => renameInBlock(block, renamed)) };
}

function renameInBlock(block: BlockNode, renamed: Renaming): BlockNode {
  if (block.type === 'picture') return { ...block, attrs: { ...block.attrs, evidenceId: renamed.get(block.attrs.evidenceId) ?? block.attrs.evidenceId } };
  if (block.type === 'paragraph') return renameInParagraph(block, renamed);
  return { ...block, content: block.content.map((item): ListItemNode => ({ ...item, content: item.content.map((part) => renameInPart(part, renamed)) })) };
}

function renameInPart(part: ListItemNode['content'][number], renamed: Renaming): ListItemNode['content'][number] {
  return renameInBlock(part, renamed) as typeof part;
}

function renameInParagraph(paragraph: ParagraphNode, renamed: Renaming): ParagraphNode {
  return paragraph.content === undefined ? paragraph : { ...paragraph, content: paragraph.content.map((node) => renameInline(node, renamed)) };
}

function renameInline(node: InlineNode, renamed: Renaming): InlineNode {
  return node.type === 'citation' ? { ...node, attrs: { evidenceId: renamed.get(node.attrs.evidenceId) ?? node.attrs.evidenceId } } : node;
}

/** Mine, a line that says where the rest is from, then theirs. @param madeOn when the bundle was made; may be empty */
export function joinTexts(mine: RichText, theirs: RichText, madeOn: DateOnly): RichText {
  const of = madeOn === '' ? '' : ` of ${toDateText(madeOn).replaceAll('\u00A0', ' ')}`;
  const line: ParagraphNode = { type: 'paragraph', content: [{ type: 'text', text: `From the bundle${of}:` }] };
  return { type: 'doc', content: [...mine.content, line, ...theirs.content] };
}
