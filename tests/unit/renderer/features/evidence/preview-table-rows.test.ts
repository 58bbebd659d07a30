import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTableRows } from '../../../../../renderer/features/evidence/preview-table-rows';

const rows = (text: string) => readTableRows(text, 500).rows;

describe('a table written as text', () => {
  it('is apart by what its first line has most: commas, semicolons or tabs', () => {
    for (const separator of [',', ';', '\t']) expect(rows(`a${separator}b${separator}\r\n1${separator}2${separator}3`)).toEqual([['a', 'b', ''], ['1', '2', '3']]);
  });

  it('keeps separators, quotes and line ends inside quotes', () => {
    expect(rows('\uFEFFtitle,note\n"Bears, in autumn","said ""hush""\nand left"\n')).toEqual([['title', 'note'], ['Bears, in autumn', 'said "hush"\nand left']]);
  });

  it('stops after the rows that are asked for and says that more follow', () => {
    expect(readTableRows('a\nb\nc\n', 2)).toEqual({ rows: [['a'], ['b']], isCut: true });
    expect(readTableRows('a\nb\n', 2)).toEqual({ rows: [['a'], ['b']], isCut: false });
  });

  it('gives back whatever was written by the rules', () => {
    const cell = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !text.startsWith('\uFEFF'));
    const table = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    fc.assert(fc.property(table, (cells) => {
      const head = cells.map((_, index) => `h${index}`).slice(0, 2);
      const text = [head.join(','), ...cells.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))].join('\r\n');
      fc.pre(head.length === 2);
      expect(rows(text)).toEqual([head, ...cells]);
    }));
  });

  it('ends with any text, also with a quote that is never closed', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(readTableRows(`"${text}`, 50).rows.length).toBeLessThanOrEqual(50);
    }));
  });
});
