import { expect, test } from 'vitest';
import { toSizeText } from '../../../../shared/text/sizes';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [312_400, '312 kB'],
  [999_499, '999 kB'],
  [999_600, '1 MB'],
  [4_100_000, '4.1 MB'],
  [9_960_000, '10 MB'],
  [48_400_000, '48 MB'],
  [999_700_000, '1 GB'],
  [1_073_741_824, '1.1 GB'],
  [2_500_000_000_000, '2,500 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(toSizeText(bytes)).toBe(text.replace(' ', '\u00A0'));
});
