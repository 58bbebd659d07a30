import { describe, expect, it } from 'vitest';
import { toCell, toEvidenceCsv } from '../../../../shared/bundle/evidence-csv';
import { toBundleContents } from '../../../../shared/bundle/to-contents';
import { anEvidence, aPlanInput, aPortfolio, aUse } from './plan-samples';

describe('a cell', () => {
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
  ])('of %j is written as %j', (text, cell) => expect(toCell(text)).toBe(cell));
});

/** RFC 4180: what a spreadsheet reads in a text. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the list of evidence for a spreadsheet', () => {
  const hostile = ['=HYPERLINK("https://evil.example","x")', '+1', '-2', '@x', 'comma, "quote"\r\nand a line', 'naïve 日本 😀', '\uFF1D1', '|calc'];
  const records = aPortfolio({
    evidence: hostile.map((text, at) => anEvidence(at + 1, { title: text, originalName: `${text}.pdf`, description: text })),
    uses: [aUse('ev1', 'access/07'), aUse('ev1', 'access/08')],
    responses: [],
  });
  const text = toEvidenceCsv(toBundleContents(aPlanInput({ records, scope: 'everything' })));
  const [head = [], ...rows] = readCsv(text.slice(1));

  it('begins with the mark by which Excel knows UTF-8, and ends its last line', () => {
    expect(text.startsWith('\uFEFFNumber,Title,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('has one row for each item, as wide as its head, whatever is in them', () => {
    expect(rows).toHaveLength(hostile.length);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(rows.map((row) => row[1]?.replace(/^'/, ''))).toEqual(hostile);
  });

  it('holds no cell that a spreadsheet would take for a formula', () => {
    expect(rows.flat().filter((cell) => /^\s*[=+\-@|\uFF1D]/.test(cell))).toEqual([]);
  });

  it('tells where an item is used', () => expect(rows[0]?.[head.indexOf('Used in')]).toContain('Access Services 7; Access Services 8'));
});
