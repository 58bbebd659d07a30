import { expect, it } from 'vitest';
import { toChoiceHeading } from '../../../../shared/text/choice-text';

it.each([
  [0, 'Electives, choose three of seven'],
  [2, 'Electives, two of the three chosen'],
  [3, 'Electives, your three of seven'],
  [4, 'Electives, four chosen, three asked for'],
])('says what %i chosen of three asked for means', (chosen, heading) => {
  expect(toChoiceHeading('Electives', { chosen, asked: 3, offered: 7 })).toBe(heading);
});
