import { expect, it } from 'vitest';
import { toBagPart } from '../../../../shared/bundle/bag-part';

it.each([
  ['2 of 3', 'g', { group: 'g', number: 2, of: 3 }],
  ['1 of ?', 'g', { group: 'g', number: 1, of: null }],
  ['1 of 1', 'g', null],
  ['2 of 3', '', null],
  ['two of three', 'g', null],
  ['0 of 3', 'g', null],
])('reads Bag-Count "%s" with the group "%s"', (count, group, part) => {
  expect(toBagPart([['Bag-Count', count], ['Bag-Group-Identifier', group]])).toEqual(part);
});

it('knows a bag that says nothing of parts as one that stands alone', () => {
  expect(toBagPart([])).toBeNull();
});
