import { expect, test } from 'vitest';
import { toSentenceCase } from '../../../../shared/text/sentence-case';

test.each([
  ['one linked item is not mentioned', 'One linked item is not mentioned'],
  ['“How well it went” is empty', '“How well it went” is empty'],
  ['', ''],
])('%s begins as a sentence does', (text, expected) => {
  expect(toSentenceCase(text)).toBe(expected);
});
