import { expect, it } from 'vitest';
import { toCell } from '../../../../shared/bundle/evidence-csv';

it.each([
  ['plain', 'plain'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "'  =1"],
  ['\t=1', "'\t=1"],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['=a,b', '"\'=a,b"'],
  ['two\nlines', '"two\nlines"'],
])('writes %j as %j', (text, cell) => expect(toCell(text)).toBe(cell));
