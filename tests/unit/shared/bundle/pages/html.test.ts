import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, joinMarkup } from '../../../../../shared/bundle/pages/html';

describe('html', () => {
  it('escapes what is put into it and lets markup through', () => {
    expect(html`<p title="${'a"b'}">${'<b>'}${html`<i>x</i>`}${[html`1`, html`2`]}${3}</p>`.markup).toBe('<p title="a&quot;b">&lt;b&gt;<i>x</i>123</p>');
  });

  it('joins with an escaped separator', () => expect(joinMarkup([html`a`, html`b`], ' & ').markup).toBe('a &amp; b'));
});

describe('escapeHtml', () => {
  it('leaves nothing that could open a tag, close an attribute or start a reference', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39|#13);/g, '')).not.toContain('&');
      }),
    );
  });

  it('shows what HTML can’t hold as a replacement character and keeps everything else', () => {
    expect(escapeHtml('a\0b\u0007c\uD800d\uFFFEe\u{1FFFF}\t\n')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD\t\n');
    expect(escapeHtml('naïve 日本 😀 \u202E')).toBe('naïve 日本 😀 \u202E');
  });
});
