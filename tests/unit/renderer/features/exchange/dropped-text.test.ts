import { expect, it } from 'vitest';
import { toDroppedText } from '../../../../../renderer/features/exchange/dropped-text';

it.each([
  ['records.evidence[1] (Desk survey)', 'Evidence “Desk survey”'],
  ['records.evidence[1].privacy', 'Evidence 2: privacy'],
  ['records.responses (access/07/did).doc.content[0] (table)', 'Response “access/07/did”: doc.content[0] (table)'],
  ['records.head.colour', 'Portfolio: colour'],
  ['records.mentors', 'mentors'],
  ['records.constructor', 'constructor'],
  ['signature', 'signature'],
  ['... 12', '... 12'],
])('says "%s" as "%s"', (place, text) => {
  expect(toDroppedText(place)).toBe(text);
});
