import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeAddress, parseRichText } from '../../../../shared/domain/parse-rich-text';
import { emptyRichText } from '../../../../shared/domain/rich-text';
import { anyRichText } from './rich-text-arbitrary';

function doc(...content: readonly unknown[]): unknown {
  return { type: 'doc', content };
}

function paragraph(...content: readonly unknown[]): unknown {
  return { type: 'paragraph', content };
}

function text(words: string): object {
  return { type: 'text', text: words };
}

function list(...content: readonly unknown[]): unknown {
  return { type: 'bulletList', content };
}

function item(...content: readonly unknown[]): unknown {
  return { type: 'listItem', content };
}

describe('parseRichText', () => {
  it('gives back any document of the editor unchanged, through JSON', () => {
    fc.assert(
      fc.property(anyRichText, (value) => {
        expect(parseRichText(JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value: { doc: value, dropped: [] } });
      }),
    );
  });

  it('never throws, and what it takes it takes again unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const parsed = parseRichText(doc({ type: 'paragraph', content: [value] }, value));
        if (parsed.ok) expect(parseRichText(parsed.value.doc)).toEqual({ ok: true, value: { doc: parsed.value.doc, dropped: [] } });
      }),
    );
  });

  it.each<[name: string, given: { value: unknown; content: unknown; dropped: readonly string[] }]>([
    ['an unknown block', { value: doc({ type: 'heading', content: [text('Title')] }), content: [paragraph(text('Title'))], dropped: ['content[0] (heading)'] }],
    ['blocks inside an unknown block', { value: doc({ type: 'blockquote', content: [paragraph(text('a'))] }), content: [paragraph(text('a'))], dropped: ['content[0] (blockquote)'] }],
    ['an unknown inline node', { value: doc(paragraph({ type: 'emoji', content: [text('a')] })), content: [paragraph(text('a'))], dropped: ['content[0].content[0] (emoji)'] }],
    ['an unknown mark', { value: doc(paragraph({ ...text('a'), marks: [{ type: 'underline' }] })), content: [paragraph(text('a'))], dropped: ['content[0].content[0].marks[0]'] }],
    ['a script link', { value: doc(paragraph({ ...text('a'), marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] })), content: [paragraph(text('a'))], dropped: ['content[0].content[0].marks[0]'] }],
    ['an unknown key', { value: doc({ type: 'paragraph', style: 'x' }), content: [{ type: 'paragraph' }], dropped: ['content[0].style'] }],
    ['text outside a paragraph', { value: doc(text('loose')), content: [paragraph(text('loose'))], dropped: ['content[0] (text)'] }],
    ['a paragraph in a list', { value: doc(list(paragraph(text('a')))), content: [list(item(paragraph(text('a'))))], dropped: [] }],
    ['an item that begins with a list', { value: doc(list(item(list(item())))), content: [list(item({ type: 'paragraph' }, list(item({ type: 'paragraph' }))))], dropped: [] }],
  ])('takes out or mends %s, keeps the text and names it', (_name, { value, content, dropped }) => {
    expect(parseRichText(value)).toEqual({ ok: true, value: { doc: { type: 'doc', content }, dropped } });
  });

  it('gives an empty document where nothing is left', () => expect(parseRichText(doc())).toEqual({ ok: true, value: { doc: emptyRichText, dropped: [] } }));

  it('mends half of a surrogate pair', () => {
    expect(parseRichText(doc(paragraph({ type: 'text', text: 'a\uD800b' })))).toMatchObject({ value: { doc: { content: [{ content: [{ text: 'a\uFFFDb' }] }] } } });
  });

  it.each([
    ['no document', { type: 'paragraph' }, 'type'],
    ['null', null, ''],
    ['content that is no list', { type: 'doc', content: 'x' }, 'content'],
    ['text that is no text', doc(paragraph({ type: 'text', text: { $$typeof: 1 } })), 'content[0].content[0].text'],
    ['an id that is a path', doc(paragraph({ type: 'citation', attrs: { evidenceId: '../x' } })), 'content[0].content[0].attrs.evidenceId'],
    ['a picture without attributes', doc({ type: 'picture' }), 'content[0].attrs'],
    ['a node without a type', doc({}), 'content[0].type'],
  ])('refuses %s and says where', (_name, value, path) => expect(parseRichText(value)).toMatchObject({ ok: false, problem: { kind: 'not-rich-text', path } }));

  it('refuses nesting that no editor makes', () => {
    let list: unknown = paragraph();
    for (let level = 0; level < 60; level += 1) list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(), list] }] };
    expect(parseRichText(doc(list))).toMatchObject({ ok: false });
  });

  it('refuses a text beyond any program’s limit', () => expect(parseRichText(doc(paragraph({ type: 'text', text: 'x'.repeat(2_000_001) })))).toMatchObject({ ok: false }));
});

describe('isSafeAddress', () => {
  it.each(['https://example.org/a?b=c#d', 'http://example.org', 'mailto:a@example.org', 'HTTPS://EXAMPLE.ORG'])('takes %s', (href) => expect(isSafeAddress(href)).toBe(true));
  it.each(['javascript:alert(1)', ' https://example.org', 'java\nscript:x', 'data:text/html,x', 'file:///etc/passwd', '//example.org', 'https:///x', 'https://exa mple.org', 'vbscript:x', '', 'https://a\u202Eb'])('refuses %j', (href) => expect(isSafeAddress(href)).toBe(false));
});
