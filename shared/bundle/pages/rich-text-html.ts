import type { EvidenceId } from '../../domain/ids';
import { isSafeAddress } from '../../domain/parse-rich-text';
import type { BlockNode, InlineNode, ListItemNode, Mark, PictureNode, RichText } from '../../domain/rich-text';
import type { EvidenceEntry } from '../bundle-contents';
import { isShownInPages } from '../media-types';
import type { CitationAnchors } from './citation-anchors';
import { toPartText } from './evidence-link';
import type { Markup } from './html';
import { html, nothing } from './html';
import { words } from './page-words';

/** Where a text leads to; pages of a bundle lie in folders, a printed document is one page. */
export type TextAddresses = {
  /** The list of evidence that a citation points at. */
  readonly toEntry: (entry: EvidenceEntry) => string;
  readonly toPicture: (entry: EvidenceEntry) => string;
  /** Null where no file can be opened from the text. */
  readonly toFile: (entry: EvidenceEntry) => string | null;
};

export type TextContext = {
  readonly evidenceById: ReadonlyMap<EvidenceId, EvidenceEntry>;
  readonly anchors: CitationAnchors;
  readonly addresses: TextAddresses;
};

/** A document as HTML, made node by node; paragraphs without anything in them are left out. */
export function toRichTextHtml(doc: RichText, context: TextContext): Markup {
  return html`${doc.content.map((block) => toBlock(block, context))}`;
}

function toBlock(block: BlockNode, context: TextContext): Markup {
  if (block.type === 'picture') return toPicture(block, context);
  if (block.type === 'paragraph') {
    const content = block.content ?? [];
    return content.length === 0 ? nothing : html`<p>${toInlines(content, context)}</p>\n`;
  }
  const items = block.content.map((item) => toItem(item, context));
  return block.type === 'bulletList' ? html`<ul>\n${items}</ul>\n` : html`<ol>\n${items}</ol>\n`;
}

function toItem(item: ListItemNode, context: TextContext): Markup {
  return html`<li>${item.content.map((block) => toBlock(block, context))}</li>\n`;
}

/** A mark for evidence stands close to the word before it, whatever blanks were typed between them. */
function toInlines(nodes: readonly InlineNode[], context: TextContext): readonly Markup[] {
  return nodes.map((node, at) => {
    const isBeforeMark = node.type === 'text' && nodes[at + 1]?.type === 'citation';
    return toInline(isBeforeMark ? { ...node, text: node.text.trimEnd() } : node, context);
  });
}

function toInline(node: InlineNode, context: TextContext): Markup {
  if (node.type === 'hardBreak') return html`<br>`;
  if (node.type === 'citation') return toCitation(node.attrs.evidenceId, context);
  return (node.marks ?? []).reduce(toMarked, html`${node.text}`);
}

function toMarked(inner: Markup, mark: Mark): Markup {
  if (mark.type === 'bold') return html`<strong>${inner}</strong>`;
  if (mark.type === 'italic') return html`<em>${inner}</em>`;
  return isSafeAddress(mark.attrs.href) ? html`<a href="${mark.attrs.href}" rel="noreferrer">${inner}</a>` : inner;
}

function toCitation(id: EvidenceId, { evidenceById, anchors, addresses }: TextContext): Markup {
  const entry = evidenceById.get(id);
  if (entry === undefined) return html`<span class="gone">[${words.citationGone}]</span>`;
  return toReference(entry, addresses.toEntry(entry), html` id="${anchors.take(entry.item)}"`);
}

/** `E4`, raised, to the list of evidence. */
function toReference(entry: EvidenceEntry, address: string, id: Markup): Markup {
  const shape = entry.isSecondary ? 'ref sec' : 'ref';
  return html`<a class="${shape}"${id} href="${address}"><span class="vh"> Evidence </span>E${entry.item.number}</a>`;
}

function toPicture(node: PictureNode, { evidenceById, anchors, addresses }: TextContext): Markup {
  const entry = evidenceById.get(node.attrs.evidenceId);
  if (entry === undefined) return html`<p class="gone">[${words.citationGone}]</p>\n`;
  const id = anchors.take(entry.item);
  const reference = toReference(entry, addresses.toEntry(entry), nothing);
  return html`<figure id="${id}">${toShown(entry, node.attrs.alt, addresses)}<figcaption>${reference} <bdi>${entry.item.title}</bdi></figcaption></figure>\n`;
}

function toShown(entry: EvidenceEntry, alt: string, addresses: TextAddresses): Markup {
  if (entry.part === null && isShownInPages(entry.mediaType)) return html`<img src="${addresses.toPicture(entry)}" alt="${alt}">`;
  const file = addresses.toFile(entry);
  const name = html`<bdi>${alt || entry.item.title || entry.item.originalName}</bdi>`;
  const place = entry.part === null ? '' : `, ${toPartText(entry.part)}`;
  return file === null ? html`<p>${name}${place}</p>` : html`<p><a href="${file}">${name}</a></p>`;
}
