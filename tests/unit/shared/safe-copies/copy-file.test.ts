import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PortfolioId, Sha256 } from '../../../../shared/domain/ids';
import { parseCopyHead, toCopyBytes, toTextBytes, type CopyHead } from '../../../../shared/safe-copies/copy-file';

const digestOf = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256;

function aHead(text: Uint8Array, changes: Partial<CopyHead> = {}): CopyHead {
  const evidence = [{ sha256: digestOf(new Uint8Array([1])), size: 1 }];
  return { carrelSafeCopy: 1, portfolioId: 'p-1' as PortfolioId, title: 'Access', madeAt: '2026-11-22T18:10:05.120Z', evidence, portfolioSha256: digestOf(text), portfolioBytes: text.length, ...changes };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the file of a safe copy', () => {
  it('is one JSON object that holds the portfolio as it is', () => {
    const text = '{"format":"carrel-portfolio/1","records":{"responses":["Ein Buch, \\n zwei"]}}\n';
    const whole = toCopyBytes(aHead(encode(text), { title: 'Quotes " and \n breaks' }), encode(text));
    expect(JSON.parse(new TextDecoder().decode(whole))).toEqual({ ...aHead(encode(text), { title: 'Quotes " and \n breaks' }), portfolio: JSON.parse(text) });
  });

  it('gives back head and text, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, content) => {
        const text = encode(content);
        const head = aHead(text, { title: encodeRoundTrip(title) });
        const whole = toCopyBytes(head, text);
        const read = parseCopyHead(whole, whole.length);
        expect(read?.head).toEqual(head);
        expect(digestOf(toTextBytes(whole, read!))).toBe(head.portfolioSha256);
      }),
    );
  });

  it('is none when any byte is missing at its end, or one is too many', () => {
    const text = encode('{"a":1}\n');
    const whole = toCopyBytes(aHead(text), text);
    for (let length = 0; length < whole.length; length += 1) expect(parseCopyHead(whole.subarray(0, length), length)).toBeNull();
    expect(parseCopyHead(whole, whole.length + 1)).toBeNull();
  });

  it.each([
    ['a newer format', { carrelSafeCopy: 2 }],
    ['something more than we know', { extra: true }],
    ['a digest that is none', { portfolioSha256: 'abc' }],
    ['a moment that is none', { madeAt: 'yesterday' }],
    ['evidence of no size', { evidence: [{ sha256: 'a'.repeat(64), size: -1 }] }],
    ['evidence by a path', { evidence: [{ sha256: '../../etc/passwd', size: 1 }] }],
  ])('is none with %s', (_what, changes) => {
    const text = encode('{}');
    const whole = toCopyBytes({ ...aHead(text), ...changes } as CopyHead, text);
    expect(parseCopyHead(whole, whole.length)).toBeNull();
  });

  it.each(['{"__proto__":{"carrelSafeCopy":1},"portfolio":\n{}}\n', `${'['.repeat(100_000)},"portfolio":\n`, '\n', ',"portfolio":\n'])('is none when it begins strangely: %#', (content) => {
    expect(parseCopyHead(encode(content), content.length)).toBeNull();
  });
});

/** JSON keeps lone surrogates as escapes; everything else comes back as it was. */
function encodeRoundTrip(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
