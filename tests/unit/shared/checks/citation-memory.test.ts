import { describe, expect, test } from 'vitest';
import { createCitationMemory } from '../../../../shared/checks/portfolio-index';
import { aPortfolio } from '../../../builders/a-portfolio';

const before = aPortfolio().writing('access/07/did', 'See [e1].').writing('access/08/did', 'See [e2] and [e1].');

describe('what the texts cite, from one keystroke to the next', () => {
  test('stays the same index while only words change, even when every record was read again', () => {
    const recall = createCitationMemory();
    const first = recall(before.records.responses);
    const typed = { ...before.records, responses: before.records.responses.map((row, at) => (at === 0 ? { ...row, doc: aPortfolio().writing('x/did', 'Look at [e1] now.').records.responses[0]!.doc } : row)) };
    expect(recall(typed.responses)).toBe(first);
    expect(recall(structuredClone(typed.responses))).toBe(first);
    expect([...first]).toEqual([['e1', ['access/07', 'access/08']], ['e2', ['access/08']]]);
  });

  test.each([
    { what: 'a citation more', after: before.writing('access/09/did', 'And [e3].'), id: 'e3', owners: ['access/09'] },
    { what: 'a citation less', after: before.writing('access/08/did', 'See [e1].'), id: 'e2', owners: undefined },
    { what: 'another item in its place', after: before.writing('access/08/did', 'See [e5] and [e1].'), id: 'e5', owners: ['access/08'] },
    { what: 'the same citations under another competency', after: aPortfolio().writing('access/07/did', 'See [e1].').writing('access/09/did', 'See [e2] and [e1].'), id: 'e1', owners: ['access/07', 'access/09'] },
  ])('follows $what', ({ after, id, owners }) => {
    const recall = createCitationMemory();
    recall(before.records.responses);
    expect(recall(after.records.responses).get(id as never)).toEqual(owners);
  });
});
