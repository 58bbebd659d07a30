import { expect, it } from 'vitest';
import { toTitle } from '../../../../renderer/storage/title-from-name';

it.each([
  ['hold_handout-v2.pdf', 'Hold handout v2'],
  ['Shelf map.PDF', 'Shelf map'],
  ['minutes 2026-03-14.docx', 'Minutes 2026-03-14'],
  ['2026_03_14_desk.jpg', '2026-03-14 desk'],
  ['archive.tar.gz', 'Archive tar'],
  ['.profile', 'Profile'],
  ['___.txt', '___'],
  ['éclair--notes.md', 'Éclair notes'],
  ['no-ending', 'No ending'],
])('a file named %j is first called %j', (name, title) => {
  expect(toTitle(name)).toBe(title);
});

it('keeps a very long name to a readable length', () => {
  expect(toTitle(`${'a'.repeat(400)}.txt`)).toHaveLength(120);
});
