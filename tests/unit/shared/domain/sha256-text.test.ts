import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toSha256 } from '../../../../shared/domain/sha256-text';

it('gives the digest that Node gives, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(toSha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000_003])('gives it at the edges of blocks: %d bytes', (length) => {
  const text = 'x'.repeat(length);
  expect(toSha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
});
