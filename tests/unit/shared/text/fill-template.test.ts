import { expect, test } from 'vitest';
import { fillTemplate } from '../../../../shared/text/fill-template';

test.each([
  ['{count} words', { count: 1240 }, '1,240 words'],
  ['{count} {count|word|words}', { count: 1 }, '1 word'],
  ['{count} {count|word|words}', { count: 2 }, '2 words'],
  ['{count:words} {count|part|parts} to go', { count: 3 }, 'Three parts to go'],
  ['{count:words} more', { count: 13 }, '13 more'],
  ['it {force?hard=takes|suggests} {max}', { force: 'hard', max: 3 }, 'It takes 3'],
  ['it {force?hard=takes|suggests} {max}', { force: 'advisory', max: 2.5 }, 'It suggests 2.5'],
  ['see {items:list}', { items: 'E9' }, 'See E9'],
  ['see {items:list}', { items: 'E9\nE11\nE12' }, 'See E9, E11 and E12'],
  ['see {items:list}', { items: ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'].join('\n') }, 'See E1, E2, E3, E4, E5 and 2 more'],
  ['from {on:date}', { on: '2026-11-02' }, 'From 2\u00A0Nov\u00A02026'],
  ['{type:upper}', { type: 'png' }, 'PNG'],
  ['lacks {fields:profile}', { fields: 'name\nrole' }, 'Lacks your name and your role'],
  ['“{part}” is empty', { part: 'What {I} did' }, '“What {I} did” is empty'],
])('%s', (template, params, expected) => {
  expect(fillTemplate(template, params)).toBe(expected);
});

test('a gap without a value and an unknown format are mistakes that show', () => {
  expect(() => fillTemplate('{gone}', {})).toThrow('{gone}');
  expect(() => fillTemplate('{a:loud}', { a: 1 })).toThrow('loud');
});
