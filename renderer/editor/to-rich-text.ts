import type { JSONContent } from '@tiptap/core';
import { isSafeAddress } from '../../shared/domain/parse-rich-text';
import type { RichText } from '../../shared/domain/rich-text';

/** The attributes that are kept of each node and mark; the editor knows more (link targets, list styles) that are not ours. */
const kept: Readonly<Record<string, readonly string[]>> = {
  citation: ['evidenceId'],
  picture: ['evidenceId', 'alt'],
  link: ['href'],
};

/** The editor's document as Carrel keeps it. The editor's schema allows nothing else, so this only leaves things out. */
export function toRichText(doc: JSONContent): RichText {
  return toKept(doc) as RichText;
}

function toKept(node: JSONContent): JSONContent {
  const names = kept[node.type ?? ''] ?? [];
  const marks = toMarks(node);
  const attrs = Object.fromEntries(names.map((name) => [name, (node.attrs?.[name] as unknown) ?? '']));
  return {
    type: node.type ?? '',
    ...(names.length > 0 && { attrs }),
    ...(node.text !== undefined && { text: node.text }),
    ...(node.content !== undefined && node.content.length > 0 && { content: node.content.map(toKept) }),
    ...(marks.length > 0 && { marks }),
  } as JSONContent;
}

/** The editor marks chips and line breaks too, and takes addresses that are none of a page or a message. */
function toMarks(node: JSONContent): readonly JSONContent[] {
  if (node.text === undefined) return [];
  const marks = (node.marks ?? []).map((mark) => toKept(mark as JSONContent));
  return marks.filter(({ type, attrs }) => type !== 'link' || isSafeAddress(String(attrs?.['href'])));
}
