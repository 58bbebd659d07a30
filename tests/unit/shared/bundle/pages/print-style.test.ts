import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCssString } from '../../../../../shared/bundle/pages/print-style';

/** What a browser reads in a CSS string (CSS Syntax 3, 4.3.7). */
function readCssString(text: string): string {
  return text.slice(1, -1).replace(/\\([0-9a-f]{1,6}) ?/g, (_whole, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

describe('a CSS string', () => {
  it('holds nothing that could end it, the rule or the element', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^"[^"<>{}\n\r\f;@/]*"$/.test(toCssString(text))));
  });

  it('reads back as what was put in', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(readCssString(toCssString(text))).toBe(text);
    }));
  });

  it('leaves names as they are', () => {
    expect(toCssString('Access Services, Zoë (draft)')).toBe('"Access Services, Zoë (draft)"');
  });
});
