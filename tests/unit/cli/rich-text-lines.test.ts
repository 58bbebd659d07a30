import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { toRichTextLines } from '../../../cli/rich-text-lines';
import { markdownDialect, plainDialect } from '../../../cli/text-dialect';
import type { TextDialect } from '../../../cli/text-dialect';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { BlockNode, InlineNode } from '../../../shared/domain/rich-text';

const paragraph = (...content: InlineNode[]): BlockNode => ({ type: 'paragraph', content });
const text = (words: string): InlineNode => ({ type: 'text', text: words });
const linesOf = (dialect: TextDialect, ...content: BlockNode[]): string => toRichTextLines({ type: 'doc', content }, new Map(), dialect).join('\n');

describe('a text as lines', () => {
  it('keeps paragraphs apart and lists together, with what is inside an item under it', () => {
    const inner: BlockNode = { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'c' }] }] }] };
    const list: BlockNode = {
      type: 'orderedList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }, inner] },
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'b' }] }] },
      ],
    };
    expect(linesOf(plainDialect, paragraph(text('one')), paragraph(), list)).toBe('one\n\n1. a\n   - c\n2. b');
  });

  it('says where a citation stood whose evidence is gone, one space after the word', () => {
    const citation: InlineNode = { type: 'citation', attrs: { evidenceId: 'gone' as EvidenceId } };
    expect(linesOf(plainDialect, paragraph(text('seen '), citation, text('.')))).toBe('seen [evidence removed].');
    expect(linesOf(markdownDialect, paragraph(text('seen'), citation))).toBe('seen [evidence removed]');
  });

  it('marks bold, italic and links in Markdown, and says the address of a link in plain text', () => {
    const marks = [{ type: 'bold' as const }, { type: 'link' as const, attrs: { href: 'https://example.org/a(b)' } }];
    const node: InlineNode = { type: 'text', text: 'here ', marks };
    expect(linesOf(markdownDialect, paragraph(node, text('now')))).toBe('[**here**](<https://example.org/a(b)>) now');
    expect(linesOf(plainDialect, paragraph({ type: 'text', text: 'here', marks }))).toBe('here (https://example.org/a(b))');
  });

  it('drops the address of a link that would run something', () => {
    const marks = [{ type: 'link' as const, attrs: { href: 'javascript:alert(1)' } }];
    expect(linesOf(markdownDialect, paragraph({ type: 'text', text: 'x', marks }))).toBe('x');
  });

  it('lets nothing that a person wrote become Markdown or HTML', () => {
    const sign = fc.constantFrom('*', '_', '`', '[', ']', '(', ')', '<', '>', '#', '-', '+', '=', '~', '|', '&', '\\', '!', '1', '.', 'a', ' ', '\n', 'amp;', 'script', ':', '/');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }).map((signs) => `a${signs.join('')}z`), (words) => {
        const html = marked.parse(linesOf(markdownDialect, paragraph(text(words))), { async: false });
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name);
        expect(tags.filter((name) => name !== 'p' && name !== 'br')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
