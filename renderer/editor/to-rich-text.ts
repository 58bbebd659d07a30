import type { JSONContent } from '@tiptap/core';
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
  const attrs = Object.fromEntries(names.map((name) => [name, (node.attrs?.[name] as unknown) ?? '']));
  return {
    type: node.type ?? '',
    ...(names.length > 0 && { attrs }),
    ...(node.text !== undefined && { text: node.text }),
    ...(node.content !== undefined && node.content.length > 0 && { content: node.content.map(toKept) }),
    ...(node.marks !== undefined && node.marks.length > 0 && { marks: node.marks.map((mark) => toKept(mark as JSONContent)) }),
  } as JSONContent;
}
