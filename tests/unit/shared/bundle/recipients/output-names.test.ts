import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFileNames, type NamedFile } from '../../../../../shared/bundle/recipients/output-names';

const facts = { name: 'Zoë Ångström', set: 'Access Services', date: '2026-11-22' };
const aFile = (title: string, own: Partial<NamedFile> = {}): NamedFile => ({ title, extension: 'pdf', part: '', more: 0, ...own });

describe('names of files for a recipient', () => {
  it('are numbered and plain when the program says nothing', () => {
    expect(toFileNames([aFile('portfolio'), aFile('E4 Hold handout'), aFile('E7 Große Karte', { extension: 'jpg' })], facts)).toEqual([
      '01-portfolio.pdf', '02-e4-hold-handout.pdf', '03-e7-grosse-karte.jpg',
    ]);
  });

  it('follow the program’s pattern, with the person’s own letters', () => {
    expect(toFileNames([aFile('E4 Hold handout')], facts, { pattern: '{name}_{set}_{date}_{number}' })).toEqual(['Zoë Ångström_Access Services_2026-11-22_01.pdf']);
  });

  it('are plain ASCII where the program says so', () => {
    expect(toFileNames([aFile('E4 Hold handout')], facts, { pattern: '{name} – {title}', ascii: true })).toEqual(['zoe-angstrom - e4-hold-handout.pdf']);
  });

  it('say which part they are, where the pattern has a place for it and where it has none', () => {
    const parts = [aFile('E4', { part: '1' }), aFile('E4', { part: '2' })];
    expect(toFileNames(parts, facts)).toEqual(['01-e4-part-1.pdf', '02-e4-part-2.pdf']);
    expect(toFileNames(parts, facts, { pattern: '{title} ({part})' })).toEqual(['E4 (1).pdf', 'E4 (2).pdf']);
  });

  it('say how many further items are in a file, however long the first one’s title is', () => {
    const [plain] = toFileNames([aFile(`E6 ${'Interlibrary loan '.repeat(8)}`, { more: 3 })], facts);
    expect(plain).toMatch(/^01-e6-interlibrary-loan-.*-and-3-more\.pdf$/);
    expect(toFileNames([aFile('E6 Handout', { more: 1 })], facts, { pattern: '{title}' })).toEqual(['E6 Handout and 1 more.pdf']);
  });

  it('are told apart where the pattern makes them alike', () => {
    expect(toFileNames([aFile('A'), aFile('B'), aFile('C')], facts, { pattern: '{set}' })).toEqual(['Access Services.pdf', 'Access Services-2.pdf', 'Access Services-3.pdf']);
  });

  it('are safe, short enough and different on every system, whatever a person writes', () => {
    const naming = fc.record({ pattern: fc.constantFrom('{title}', '{name} {title}', '{number}', 'con', '{set}/{title}'), maxLength: fc.integer({ min: 20, max: 80 }), ascii: fc.boolean() });
    const wild = fc.string({ unit: 'binary', maxLength: 70 });
    const written = fc.record({ title: wild, extension: fc.constantFrom('pdf', 'jpg', ''), part: fc.constantFrom('', '3'), more: fc.constantFrom(0, 12) });
    fc.assert(
      fc.property(fc.array(written, { maxLength: 6 }), wild, naming, (files, name, rule) => {
        const names = toFileNames(files, { ...facts, name }, rule);
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(files.length);
        for (const one of names) {
          expect([...one].length).toBeLessThanOrEqual(rule.maxLength);
          expect(one).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[\s.]|[\s.]$/u);
          expect(one).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
          if (rule.ascii) expect(one).toMatch(/^[\x20-\x7E]+$/);
        }
      }),
    );
  });
});
