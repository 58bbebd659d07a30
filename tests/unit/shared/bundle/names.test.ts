import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameGiver, MAX_BUNDLE_NAME, MAX_FILE_NAME, MAX_PATH, MAX_SEGMENT, toBundleName, toExtension, toSlug, toStem } from '../../../../shared/bundle/names';
import { checkEntryName } from '../../../../shared/bundle/zip/entry-names';

const anyName = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), fc.constantFrom('CON', 'con.txt', '..', '.', 'a/b\\c', 'Prn .TXT', '\u202Egpj.exe', 'née.PDF'));

describe('toSlug', () => {
  it.each([
    ['Hold Handout (2019)', 'hold-handout-2019'],
    ['régal – étagère', 'regal-etagere'],
    ['Straße & Ærø', 'strasse-aero'],
    ["The library's plan", 'the-librarys-plan'],
    ['図書館', 'none'],
    ['aux', 'aux-x'],
    ['---', 'none'],
  ])('says %j as %j', (text, slug) => expect(toSlug(text, 40, 'none')).toBe(slug));

  it('gives only what every system takes, whatever the text', () => {
    fc.assert(
      fc.property(anyName, fc.integer({ min: 8, max: 60 }), (text, max) => {
        const slug = toSlug(text, max, 'file');
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(max);
        expect(checkEntryName(slug)).toBeNull();
      }),
    );
  });
});

describe('toExtension and toStem', () => {
  it.each([
    ['Hold.PDF', 'pdf', 'Hold'],
    ['archive.tar.gz', 'gz', 'archive.tar'],
    ['.profile', '', '.profile'],
    ['no ending', '', 'no ending'],
    ['strange.p df', '', 'strange.p df'],
  ])('takes %j apart', (name, extension, stem) => expect([toExtension(name), toStem(name)]).toEqual([extension, stem]));
});

describe('a name giver', () => {
  it('numbers a name that is taken', () => {
    const give = createNameGiver();
    expect([give('a', 'txt'), give('a', 'txt'), give('a', 'pdf'), give('a', '')]).toEqual(['a.txt', 'a-2.txt', 'a.pdf', 'a']);
  });

  it('never gives a name twice, nor one that is too long, without regard to case', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 30 }), (names) => {
        const give = createNameGiver();
        const given = names.map((name) => give(toSlug(toStem(name), MAX_FILE_NAME, 'file'), toExtension(name)));
        expect(new Set(given.map((name) => name.toUpperCase())).size).toBe(names.length);
        for (const name of given) expect(name.length).toBeLessThanOrEqual(MAX_FILE_NAME);
      }),
    );
  });
});

describe('toBundleName', () => {
  const parts = { program: 'LSSC', scope: 'access', madeOn: '2026-11-22', round: 1, isDraft: false };
  it('says program, set, date and round', () => expect(toBundleName(parts)).toBe('lssc-access-2026-11-22-r1'));
  it('marks a draft', () => expect(toBundleName({ ...parts, round: 12, isDraft: true })).toBe('lssc-access-2026-11-22-r12-draft'));

  it('leaves room for the longest path', () => {
    fc.assert(
      fc.property(anyName, anyName, (program, scope) => {
        const name = toBundleName({ ...parts, program, scope, round: 999_999, isDraft: true });
        expect(name.length).toBeLessThanOrEqual(MAX_BUNDLE_NAME);
        expect(checkEntryName(name)).toBeNull();
      }),
    );
    expect(Math.max(MAX_BUNDLE_NAME, MAX_FILE_NAME)).toBeLessThanOrEqual(MAX_SEGMENT);
    expect(MAX_BUNDLE_NAME + '/data/narratives/'.length + MAX_FILE_NAME).toBeLessThanOrEqual(MAX_PATH);
  });
});
