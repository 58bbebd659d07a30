import { describe, expect, it } from 'vitest';
import type { Sha256 } from '../../../../shared/domain/ids';
import { toDifferences } from '../../../../renderer/storage/safe-copies-differences';
import { aPortfolio } from '../../../builders/a-portfolio';
import { aText } from '../../../builders/a-text';
import { anEvidence } from '../../../builders/an-evidence';

const nothing = new Set<Sha256>();
const desk = aPortfolio().choosing('access').writing('access/07/did', 'I made a handout.').with(anEvidence(1), anEvidence(2)).using(1, 'access/07').marking('access/07', { mark: 'ready' });

describe('what a copy has that is not here', () => {
  it('finds nothing between a portfolio and itself, whatever order storage gave', () => {
    const { records } = desk;
    const turned = { ...records, evidence: [...records.evidence].reverse(), uses: [...records.uses].reverse() };
    expect(toDifferences(records, turned, nothing)).toEqual({ parts: [], items: [], others: [], isOnlyNow: { parts: 0, items: 0 } });
  });

  it('names a part whose text is another, and one that is empty now', () => {
    const then = desk.writing('access/07/learned', 'A lesson.');
    const now = desk.writing('access/07/did', 'I made two handouts.').writing('access/07/learned', aText(''));
    expect(toDifferences(then.records, now.records, nothing).parts).toEqual([
      { key: 'access/07/did', then: aText('I made a handout.'), now: aText('I made two handouts.') },
      { key: 'access/07/learned', then: aText('A lesson.'), now: null },
    ]);
  });

  it('only counts what is newer than the copy', () => {
    const now = desk.writing('access/08/did', 'New.').with(anEvidence(3));
    expect(toDifferences(desk.records, now.records, nothing)).toEqual({ parts: [], items: [], others: [], isOnlyNow: { parts: 1, items: 1 } });
  });

  it('does not take an empty text that was never there for a difference', () => {
    const now = desk.writing('access/09/did', aText('  '));
    expect(toDifferences(desk.records, now.records, nothing).isOnlyNow.parts).toBe(0);
  });

  it.each([
    ['gone', { evidence: [anEvidence(2)], uses: [] }],
    ['in-trash', { evidence: [anEvidence(1, { removedAt: '2026-11-22T19:30:00.000Z' }), anEvidence(2)] }],
    ['replaced', { evidence: [anEvidence(1, { sha256: 'f'.repeat(64) as Sha256 }), anEvidence(2)] }],
    ['changed', { evidence: [anEvidence(1, { title: 'Another title' }), anEvidence(2)] }],
  ] as const)('says that an item is %s, with where the copy has it attached', (state, change) => {
    const { items, others } = toDifferences(desk.records, { ...desk.records, ...change }, nothing);
    expect(items).toMatchObject([{ state, item: { number: 1 }, uses: [{ requirementId: 'access/07' }] }]);
    expect(others).toEqual([]);
  });

  it('says that an item has lost its file', () => {
    expect(toDifferences(desk.records, desk.records, new Set([anEvidence(2).sha256])).items).toMatchObject([{ state: 'file-lost', item: { number: 2 } }]);
  });

  it('passes over what lay in the trash when the copy was made', () => {
    const then = aPortfolio().with(anEvidence(1, { removedAt: '2026-11-01T10:00:00.000Z' }));
    expect(toDifferences(then.records, aPortfolio().records, nothing).items).toEqual([]);
  });

  it('names what only a second portfolio brings back', () => {
    const now = desk.knowing({ role: 'Head' }).choosing('technology').marking('access/07', { mark: 'parked' }).declaring('own-work').using(2, 'access/08');
    expect(toDifferences(desk.records, now.records, nothing).others).toEqual(['profile', 'sets', 'marks', 'declarations', 'attachments']);
  });
});
