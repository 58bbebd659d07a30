import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWordAddress } from '../../../../../shared/bundle/docx/word-address';

describe('an address in a Word document', () => {
  it('takes every ordinary address as it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true }), (address) => {
        expect(toWordAddress(address)).toBe(address);
      }),
    );
    expect(toWordAddress('mailto:desk@example.org?subject=Hold%20shelf')).toBe('mailto:desk@example.org?subject=Hold%20shelf');
  });

  it('writes signs that an address may not have as their numbers', () => {
    expect(toWordAddress('https://example.org/Bücher?q="a|b"#x#y')).toBe('https://example.org/B%C3%BCcher?q=%22a%7Cb%22#x%23y');
    expect(toWordAddress('https://example.org/100%')).toBe('https://example.org/100%25');
  });

  it.each(['javascript:alert(1)', 'https://[::1', 'https://example.org:99999/', 'https://bücher.example/', 'mailto:a', 'https://-', `https://example.org/${'a'.repeat(2_000)}`])('makes no link of %.40s', (address) => {
    expect(toWordAddress(address)).toBeNull();
  });

  it('gives nothing but RFC 3986', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (rest) => {
        const address = toWordAddress(`https://example.org/${rest}`);
        if (address !== null) expect(address).toMatch(/^https:\/\/example\.org\/(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$/);
      }),
      { numRuns: 1_000 },
    );
  });
});
