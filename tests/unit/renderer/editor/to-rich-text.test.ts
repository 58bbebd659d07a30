import { getSchema, type JSONContent } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRichText } from '../../../../shared/domain/parse-rich-text';
import type { EvidenceId } from '../../../../shared/domain/ids';
import type { Mark, RichText } from '../../../../shared/domain/rich-text';
import { CitationLookup } from '../../../../renderer/editor/citation-lookup';
import { toExtensions } from '../../../../renderer/editor/extensions';
import { toRichText } from '../../../../renderer/editor/to-rich-text';
import { anyRichText } from '../../shared/domain/rich-text-arbitrary';

const schema = getSchema(
  toExtensions({
    citation: { lookup: new CitationLookup(), onOpen: () => undefined },
    picture: { openPicture: async () => null, describe: async () => null },
    placeholder: '',
  }),
);

/** Into the editor's own tree, checked against its schema, and out again. */
function throughTheEditor(doc: RichText): RichText {
  const node = schema.nodeFromJSON(doc);
  node.check();
  return toRichText(node.toJSON() as JSONContent);
}

/** The editor has an order of its own for marks, and joins words that stand side by side in the same ones. */
function inOrder(doc: RichText): unknown {
  return JSON.parse(JSON.stringify(doc), (key, value: unknown) => {
    if (key === 'marks') return [...(value as Mark[])].sort((a, b) => a.type.localeCompare(b.type));
    return key === 'content' ? (value as JSONContent[]).reduce(join, []) : value;
  });
}

function join(before: readonly JSONContent[], node: JSONContent): JSONContent[] {
  const last = before.at(-1);
  if (last?.text === undefined || node.text === undefined || JSON.stringify(last.marks) !== JSON.stringify(node.marks)) return [...before, node];
  return [...before.slice(0, -1), { ...node, text: last.text + node.text }];
}

const link = (href: string) => ({ type: 'link', attrs: { href, target: '_blank', rel: null, class: null } });
const paragraph = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content: [{ type: 'paragraph', content }] });

describe('a text in the editor', () => {
  it('comes out as it went in, whatever it is', () => {
    fc.assert(
      fc.property(anyRichText, (doc) => {
        expect(inOrder(throughTheEditor(doc))).toEqual(inOrder(doc));
      }),
    );
  });

  it('comes out in the very form in which it is read back from a file', () => {
    fc.assert(
      fc.property(anyRichText, (doc) => {
        const kept = throughTheEditor(doc);
        const parsed = parseRichText(JSON.parse(JSON.stringify(kept)));
        expect(parsed.ok && JSON.stringify(parsed.value)).toBe(JSON.stringify({ doc: kept, dropped: [] }));
      }),
    );
  });

  it('keeps of the editor’s attributes only those that are ours', () => {
    const kept = toRichText(paragraph({ type: 'text', text: 'rules', marks: [link('https://example.org/')] as never }));
    expect(kept).toEqual({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'rules', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] }] }] });
    expect(toRichText({ type: 'doc', content: [{ type: 'orderedList', attrs: { start: 3, type: null }, content: [] }] })).toEqual({ type: 'doc', content: [{ type: 'orderedList' }] });
  });

  it('keeps no marks on a chip or a line break that stands in bold words', () => {
    const bold: JSONContent[] = [{ type: 'bold' }];
    const doc = paragraph({ type: 'citation', attrs: { evidenceId: 'e4' }, marks: bold as never }, { type: 'hardBreak', marks: bold as never }, { type: 'text', text: 'so', marks: bold as never });
    expect(toRichText(doc)).toEqual(paragraph({ type: 'citation', attrs: { evidenceId: 'e4' } }, { type: 'hardBreak' }, { type: 'text', text: 'so', marks: bold as never }));
  });

  it.each(['javascript:alert(1)', 'tel:+1', 'ftp://example.org/', '/about', 'data:text/html,x'])('keeps the words of a link to %s, and not the link', (href) => {
    expect(toRichText(paragraph({ type: 'text', text: 'rules', marks: [link(href)] as never }))).toEqual(paragraph({ type: 'text', text: 'rules' }));
  });

  it('keeps an empty description and a missing id as empty, never as undefined', () => {
    expect(toRichText({ type: 'doc', content: [{ type: 'picture', attrs: { evidenceId: 'e4', alt: null } }] })).toEqual({ type: 'doc', content: [{ type: 'picture', attrs: { evidenceId: 'e4' as EvidenceId, alt: '' } }] });
  });
});

it('has nothing in its schema that could not be kept', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual(['bulletList', 'citation', 'doc', 'hardBreak', 'listItem', 'orderedList', 'paragraph', 'picture', 'text']);
  expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic', 'link']);
});
