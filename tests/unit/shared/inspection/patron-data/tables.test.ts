import { describe, expect, it } from 'vitest';
import { toTables } from '../../../../../shared/inspection/patron-data/tables';

const values = (text: string): unknown => toTables(text).map(({ header, rows }) => [header, ...rows].map((row) => row.map(({ value }) => value)));

describe('tables in a text', () => {
  it.each([
    ['prose without a separator\nand another line', []],
    ['a,b', []],
    ['a,b\n1,2\n3,4', [[['a', 'b'], ['1', '2'], ['3', '4']]]],
    ['a;b\r\n"1;5";2\r\n', [[['a', 'b'], ['1;5', '2']]]],
    ['a\tb\n"x, y"\t2', [[['a', 'b'], ['x, y', '2']]]],
    ['a,b\n1,2\n\nc,d,e\n1,2,3', [[['a', 'b'], ['1', '2']], [['c', 'd', 'e'], ['1', '2', '3']]]],
    ['a,b\n,', [[['a', 'b'], ['', '']]]],
  ])('%j', (text, expected) => expect(values(text)).toEqual(expected));

  it('knows where each cell is, without its quotes', () => {
    const text = 'Name,Age\n"Kit, E.", 4';
    const cell = toTables(text)[0]?.rows[0]?.[0];
    expect(cell).toEqual({ value: 'Kit, E.', start: 10, end: 17 });
    expect(text.slice(cell?.start, cell?.end)).toBe('Kit, E.');
  });
});
