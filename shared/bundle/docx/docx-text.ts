import type { BlockNode, InlineNode, ListNode, Mark, ParagraphNode, RichText, TextNode } from '../../domain/rich-text';
import type { Narrative } from '../bundle-contents';
import type { Markup } from '../pages/html';
import { html as xml, nothing } from '../pages/html';
import { words } from '../pages/page-words';
import type { OpenedList } from './docx-collection';
import { toUsedPlace, type DocxContext } from './docx-context';
import { toPicture } from './docx-picture';
import { toWordAddress } from './word-address';
import { isRightToLeft, toInnerLink, toParagraph, toRun, type ParagraphLook, type RunLook } from './word-markup';

type Writing = { readonly narrative: Narrative; readonly context: DocxContext };

/** A text node by node; paragraphs without anything in them are left out, as in the pages of a bundle. */
export function toDocxText(doc: RichText, writing: Writing): readonly Markup[] {
  return doc.content.map((block) => toBlock(block, writing));
}

function toBlock(block: BlockNode, writing: Writing): Markup {
  if (block.type === 'picture') return toPicture(block, writing.narrative, writing.context);
  if (block.type !== 'paragraph') return toList(block, 0, writing);
  return (block.content ?? []).length === 0 ? nothing : toWritten(block, {}, writing);
}

function toList(list: ListNode, level: number, writing: Writing): Markup {
  const opened = writing.context.collection.openList(list.type === 'orderedList', level);
  return xml`${list.content.map((item) => toItem(item.content, opened, writing))}`;
}

/** The mark stands before the item's first paragraph; further ones and inner lists stand under its text. */
function toItem(content: readonly (ParagraphNode | ListNode)[], list: OpenedList, writing: Writing): Markup {
  const [first, ...others] = content;
  const isText = first?.type === 'paragraph';
  const head = toWritten(isText ? first : { type: 'paragraph' }, { list }, writing);
  const rest = (isText ? others : content).map((block) => {
    if (block.type !== 'paragraph') return toList(block, list.level + 1, writing);
    return (block.content ?? []).length === 0 ? nothing : toWritten(block, { under: list }, writing);
  });
  return xml`${head}${rest}`;
}

function toWritten({ content = [] }: ParagraphNode, look: ParagraphLook, writing: Writing): Markup {
  const runs: Markup[] = [];
  let before = '';
  for (const node of content) {
    runs.push(toInline(node, before, writing));
    before = node.type === 'text' ? node.text : node.type === 'hardBreak' ? ' ' : ']';
  }
  const text = content.map((node) => (node.type === 'text' ? node.text : ' ')).join('');
  return toParagraph(runs, { ...look, isRightToLeft: isRightToLeft(text) });
}

function toInline(node: InlineNode, before: string, { narrative, context }: Writing): Markup {
  if (node.type === 'text') return toMarked(node, context);
  if (node.type === 'hardBreak') return xml`<w:r><w:br/></w:r>`;
  const gap = before === '' || /\s$/.test(before) ? '' : ' ';
  const entry = context.contents.evidenceById.get(node.attrs.evidenceId);
  if (entry === undefined) return toRun(`${gap}[${words.citationGone}]`, { isItalic: true });
  const link = toInnerLink(toUsedPlace(context, narrative, entry), `[E${entry.item.number} ${entry.item.title || entry.item.originalName}]`);
  return gap === '' ? link : xml`${toRun(gap)}${link}`;
}

function toMarked({ text, marks = [] }: TextNode, { collection }: DocxContext): Markup {
  const look: RunLook = { isBold: hasMark(marks, 'bold'), isItalic: hasMark(marks, 'italic') };
  const link = marks.find((mark) => mark.type === 'link');
  if (link === undefined) return toRun(text, look);
  const { href } = link.attrs;
  const address = toWordAddress(href);
  if (address === null) return toRun(text === href ? text : `${text} (${href})`, look);
  return xml`<w:hyperlink r:id="${collection.linkTo(address)}" w:history="1">${toRun(text, { ...look, style: 'Hyperlink' })}</w:hyperlink>`;
}

function hasMark(marks: readonly Mark[], type: Mark['type']): boolean {
  return marks.some((mark) => mark.type === type);
}
