import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../shared/checks/finding';
import type { EvidenceId } from '../../../../../shared/domain/ids';
import { countRows, everything, isShown, toTagList, type EvidenceFilter } from '../../../../../renderer/features/evidence/evidence-filter';
import { toRows } from '../../../../../renderer/features/evidence/evidence-rows';
import { sortKeys, toSorted } from '../../../../../renderer/features/evidence/evidence-sort';
import { aPack } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';

const pack = aPack();
const { records } = aPortfolio()
  .with(
    anEvidence(1, { title: 'Hold handout', tags: ['Desk', 'Spring'], size: 10, date: '2026-03-01' }),
    anEvidence(2, { title: 'Workshop', classId: 'secondary', originalName: 'photo.jpg', inspection: { inspector: 1, detectedType: 'jpg', problems: [] }, size: 30, date: '' }),
    anEvidence(3, { title: 'a note', classId: '', tags: ['desk'], originalName: 'n.txt', inspection: { inspector: 1, detectedType: 'txt', problems: [] }, size: 20, date: '2025-01-05', addedAt: '2026-06-01T10:00:00.000Z' }),
  )
  .using(1, 'access/08')
  .using(1, 'foundations')
  .using(2, 'access/08');
const finding: Finding = { check: 'file-empty', area: 'files', severity: 'must', where: { kind: 'evidence', evidenceId: 'e2' as EvidenceId }, messageKey: 'check.file-empty.empty', params: {} };
const rows = toRows(records, pack, [finding]);
const show = (changes: Partial<EvidenceFilter>) => rows.filter((row) => isShown(row, { filter: { ...everything, ...changes }, hits: null }, pack)).map(({ item }) => item.number);

describe('the filters of the desk', () => {
  it('narrow by class, use, problems and set', () => {
    expect(show({ show: 'primary' })).toEqual([1]);
    expect(show({ show: 'used' })).toEqual([1, 2]);
    expect(show({ show: 'unused' })).toEqual([3]);
    expect(show({ show: 'problems' })).toEqual([2]);
    expect(show({ set: 'access' })).toEqual([1, 2]);
    expect(show({ set: 'foundations' })).toEqual([1]);
    expect(show({ set: 'access', show: 'secondary' })).toEqual([2]);
  });

  it('narrow by kind of file, by tag whatever its case, and by date with both ends', () => {
    expect([show({ kind: 'pdf' }), show({ kind: 'picture' }), show({ kind: 'document' })]).toEqual([[1], [2], [3]]);
    expect(show({ tag: 'DESK' })).toEqual([1, 3]);
    expect(show({ from: '2026-03-01' })).toEqual([1]);
    expect(show({ to: '2026-03-01' })).toEqual([1, 3]);
    expect(show({ from: '2025-01-05', to: '2025-12-31' })).toEqual([3]);
  });

  it('leave only what the search found, when something is looked for', () => {
    const hits = new Map([['e3' as EvidenceId, { inFile: true }]]);
    expect(rows.filter((row) => isShown(row, { filter: everything, hits }, pack)).map(({ item }) => item.number)).toEqual([3]);
  });

  it('count what each choice would show within a set', () => {
    const count = countRows(rows, 'access', pack);
    expect(['all', 'primary', 'secondary', 'used', 'unused', 'problems'].map(count)).toEqual([2, 1, 1, 2, 0, 1]);
  });

  it('name each tag once, by the alphabet', () => {
    expect(toTagList(rows)).toEqual(['Desk', 'Spring']);
  });
});

describe('the order', () => {
  it.each([
    ['number', [1, 2, 3]], ['title', [3, 1, 2]], ['date', [1, 3, 2]], ['added', [3, 1, 2]], ['size', [2, 3, 1]], ['class', [1, 2, 3]], ['used', [1, 2, 3]],
  ] as const)('by %s is %j', (key, numbers) => {
    expect(sortKeys).toContain(key);
    expect(toSorted(rows, key).map(({ item }) => item.number)).toEqual(numbers);
  });
});
