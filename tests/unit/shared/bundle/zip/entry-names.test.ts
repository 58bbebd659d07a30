import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntryName } from '../../../../../shared/bundle/zip/entry-names';

describe('names of entries', () => {
  it.each(['b/data/index.html', 'b/data/evidence/004-hold-handout.pdf', 'b/', 'b/data/été.txt', 'b/__proto__', 'b/100%.txt', 'b/.hidden'])(
    'takes %s',
    (path) => expect(checkEntryName(path)).toBeNull(),
  );

  it.each([
    ['', 'name'],
    ['/tmp/a', 'absolute'],
    ['//tmp/a', 'absolute'],
    ['//server/share/a', 'unc'],
    ['\\\\server\\share\\a', 'unc'],
    ['C:/a', 'drive'],
    ['b/a.txt:evil.exe', 'drive'],
    ['b\\a', 'backslash'],
    ['../a', 'traversal'],
    ['b/../../a', 'traversal'],
    ['b/./a', 'name'],
    ['b//a', 'name'],
    ['b/a.', 'name'],
    ['b/a ', 'name'],
    ['b/.. /a', 'name'],
    ['b/.../a', 'name'],
    ['b/\uff0e\uff0e\uff0fa', 'name'],
    ['b/%2e%2e/a', 'name'],
    ['~/a', 'name'],
    ['b/CON', 'name'],
    ['b/lpt1.txt', 'name'],
    ['b/a\nb', 'name'],
    ['b/\u202efdp.exe', 'name'],
    ['b/<img>', 'name'],
    [`b/${'n'.repeat(256)}`, 'name'],
    [`b/${'é'.repeat(128)}`, 'name'],
    [`b/${'書'.repeat(86)}`, 'name'],
    [`${`${'é'.repeat(100)}/`.repeat(6)}a`, 'name'],
    ['d/'.repeat(40) + 'a', 'too-deep'],
  ])('refuses %j as %s', (path, code) => expect(checkEntryName(path)).toBe(code));

  it.each(['n'.repeat(255), 'é'.repeat(127), '書'.repeat(85)])('measures names in bytes: 255 of them may be', (name) => expect(checkEntryName(`b/${name}`)).toBeNull());

  it('refuses every path with a parent segment, a backslash or a control character', () => {
    const segment = fc.stringMatching(/^[a-z]{1,8}$/);
    const bad = fc.constantFrom('..', 'a\\b', 'a\u0000b', 'a\u007f', '.', '');
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), bad, fc.array(segment, { minLength: 1, maxLength: 5 }), (before, middle, after) => {
        expect(checkEntryName([...before, middle, ...after].join('/'))).not.toBeNull();
      }),
    );
  });
});
