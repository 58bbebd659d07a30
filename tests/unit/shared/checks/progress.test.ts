import { describe, expect, test } from 'vitest';
import { toProgress, type SetState } from '../../../../shared/checks/progress';
import { aPack, aSlot } from '../../../builders/a-pack';
import { aPortfolio, type PortfolioBuilder } from '../../../builders/a-portfolio';
import { anEvidence, aReceipt } from '../../../builders/an-evidence';

const pack = aPack();
const stateOf = (portfolio: PortfolioBuilder): SetState | undefined => toProgress(portfolio.records, pack).sets[0]?.state;
const access = aPortfolio().choosing('access');
const ready = ['access/07', 'access/08', 'access/09', 'access'].reduce((all, id) => all.marking(id, { mark: 'ready' }), access);

describe('a competency', () => {
  const statusOf = (portfolio: PortfolioBuilder): string | undefined => toProgress(portfolio.records, pack).sets[0]?.requirements[0]?.status;

  test('is to do while nothing is written, and with only spaces in it', () => {
    expect(statusOf(access)).toBe('open');
    expect(statusOf(access.writing('access/07/did', '  '))).toBe('open');
  });
  test('is in draft with text in any part, even in one that a suggestion replaces', () => {
    expect(statusOf(access.writing('access/07/evaluation', 'Well.'))).toBe('draft');
    expect(statusOf(access.writing('access/07/approach', 'I chose.').marking('access/07', { suggestionId: 'a' }))).toBe('draft');
  });
  test('is parked or ready as the person marked it', () => {
    expect(statusOf(access.marking('access/07', { mark: 'parked' }))).toBe('parked');
    expect(statusOf(access.writing('access/07/did', 'I did.').marking('access/07', { mark: 'ready' }))).toBe('ready');
  });
  test('lacks the required parts that are empty, without one that a suggestion replaces', () => {
    const portfolio = access.writing('access/07/did', 'I did.').marking('access/07', { suggestionId: 'a' });
    const [first] = toProgress(portfolio.records, pack).sets[0]?.requirements ?? [];
    expect(first?.missing.map(({ label }) => label)).toEqual(['What I learned', 'How well it went']);
    expect(first?.parts).toBe(3);
  });
});

describe('a set', () => {
  test('counts its competencies and leaves its own parts beside them', () => {
    const portfolio = access.marking('access/07', { mark: 'ready' }).marking('access/08', { mark: 'parked' }).writing('access/learning-statement', 'It matters.');
    const [set] = toProgress(portfolio.records, pack).sets;
    expect(set?.counts).toEqual({ ready: 1, parked: 1, draft: 0, open: 1, total: 3 });
    expect(set?.own).toMatchObject({ id: 'access', kind: 'set', status: 'draft', place: { kind: 'response', key: 'access/learning-statement' } });
  });
  test.each<[string, PortfolioBuilder, SetState]>([
    ['not started', access, { kind: 'not-started', total: 3 }],
    ['begun with its statement', access.writing('access/learning-statement', 'It matters.'), { kind: 'begun' }],
    ['in draft', access.writing('access/07/did', 'I did.').marking('access/08', { mark: 'parked' }), { kind: 'in-draft', drafts: 2, total: 3 }],
    ['partly ready', access.marking('access/07', { mark: 'ready' }), { kind: 'some-ready', ready: 1, total: 3 }],
    ['not all ready while its statement is not', ready.marking('access', { mark: 'none' }), { kind: 'some-ready', ready: 3, total: 3 }],
    ['all ready', ready, { kind: 'all-ready' }],
    ['all ready with only a draft bundled', ready.receiving(aReceipt({ draft: true })), { kind: 'all-ready' }],
    [
      'bundled, at the last time',
      ready.receiving(aReceipt({ madeAt: '2026-09-01T00:00:00.000Z' })).receiving(aReceipt()).receiving(aReceipt({ scope: 'reference', madeAt: '2026-10-01T00:00:00.000Z' })),
      { kind: 'bundled', at: '2026-09-01T00:00:00.000Z' },
    ],
    ['on a course', aPortfolio().choosing('access', 'course', { courseTitle: 'A course' }), { kind: 'course-under-way', title: 'A course' }],
    ['finished by a course', aPortfolio().choosing('access', 'course', { courseCompletedOn: '2026-05-12' }), { kind: 'course-done', on: '2026-05-12' }],
    ['met by an agreement', aPortfolio().choosing('access', 'agreement'), { kind: 'agreement' }],
    ['without a known route', aPortfolio().choosing('access', 'exam'), { kind: 'route-unknown' }],
  ])('is %s', (_name, portfolio, state) => {
    expect(stateOf(portfolio)).toEqual(state);
  });
  test('asks for no answers on the course route', () => {
    const [set] = toProgress(aPortfolio().choosing('access', 'course').records, pack).sets;
    expect(set).toMatchObject({ isWriting: false, requirements: [], own: null, counts: { total: 0 } });
  });
});

test('sets stand in the pack’s order, and a set the pack does not know is left out', () => {
  const { sets, program } = toProgress(aPortfolio().choosing('youth').choosing('gone').choosing('foundations').records, pack);
  expect(sets.map(({ set }) => set.id)).toEqual(['foundations', 'youth']);
  expect(program).toBeNull();
});

test('the program’s own parts have their own standing, and a file part is filled by a file', () => {
  const slots = { ...pack.slots, program: [aSlot('statement'), aSlot('cv', { kind: 'file', label: 'CV' })] };
  const portfolio = aPortfolio().with(anEvidence(1)).writing('program/statement', 'I am.').writing('program/cv', 'See my CV.');
  const { program } = toProgress(portfolio.records, aPack({ slots }));
  expect(program).toMatchObject({ id: 'program', status: 'draft', missing: [{ key: 'program/cv', label: 'CV', kind: 'file' }] });
  expect(toProgress(portfolio.writing('program/cv', '[e1]').records, aPack({ slots })).program?.missing).toEqual([]);
});
