import { describe, expect, it } from 'vitest';
import type { MergeReason } from '../../../../../../shared/bundle/import-report';
import { toMergeItems } from '../../../../../../shared/bundle/merge/to-merge-items';
import type { PortfolioRecords } from '../../../../../../shared/domain/portfolio';
import type { StorageProblem } from '../../../../../../shared/platform/platform';
import type { SafeCopyProblem } from '../../../../../../shared/platform/safe-copies';
import { toItemText } from '../../../../../../renderer/features/exchange/bring-sentences';
import { countChoices, toDifferingGroups, toNewGroups } from '../../../../../../renderer/features/exchange/merging/merge-groups';
import { toComparedText, toMergeText, toNoSafeCopyText, toOnlyMineText, toOpenMergingText, toOutcomeText, toProgramText } from '../../../../../../renderer/features/exchange/merging/merge-sentences';
import type { OpenedSource } from '../../../../../../renderer/storage/opened-source';
import { aPortfolio } from '../../../../../builders/a-portfolio';
import { anEvidence } from '../../../../../builders/an-evidence';
import { factsFor } from '../../../../shared/bundle/merge/merging-samples';

const compare = (theirs: PortfolioRecords, mine: PortfolioRecords) => toMergeItems({ records: theirs }, mine, factsFor(theirs));
const mine = aPortfolio().writing('access/07/did', 'Mine.').writing('access/08/did', 'Only mine.').records;
const theirs = aPortfolio().writing('access/07/did', 'Theirs.').with(anEvidence(4)).using(4, 'access/07').records;

function expectPlainWords(text: string): void {
  expect(text).toMatch(/^[A-Z“]/);
  expect(text).toMatch(/\.$/);
  expect(text).not.toMatch(/!|undefined|null|\[object|—/);
}

describe('what is said when a bundle is compared with its portfolio', () => {
  it('counts what differs, what is new and what is the same', () => {
    expect(toComparedText(compare(theirs, mine))).toBe('One thing differs, and one thing is only in the bundle. One more comes along by itself, such as earlier texts, attachments and receipts. Six things are the same in both.');
    expect(toComparedText(compare(mine, mine))).toMatch(/^Everything in the bundle is in your portfolio already\./);
    expect(toOnlyMineText(compare(theirs, mine))).toBe('The bundle says nothing about one text of yours; it stays as it is.');
    expect(toOnlyMineText(compare(mine, mine))).toBe('');
  });

  it('asks about texts first, and not about what goes with an item', () => {
    const comparison = compare(theirs, mine);
    expect(toDifferingGroups(comparison).map(({ title, items }) => [title, items.length])).toEqual([['Texts', 1]]);
    expect(toNewGroups(comparison).map(({ title }) => title)).toEqual(['Evidence']);
  });

  it('says beforehand what the button will do', () => {
    const comparison = compare(theirs, mine);
    expect(toOutcomeText(countChoices(comparison, new Map()))).toBe('One added and one kept as yours.');
    expect(toOutcomeText(countChoices(comparison, new Map([['response access/07/did', 'both'], ['evidence e4', 'mine']])))).toBe('One kept in both forms and one left out.');
    expect(toOutcomeText(countChoices(compare(mine, mine), new Map()))).toBe('Nothing here will change.');
  });

  it('tells of another version of the program, and of another program', () => {
    const opened = (change: object) => ({ parsed: { records: { ...theirs, head: { ...theirs.head, ...change } } }, pack: { title: 'CILIP' } }) as unknown as OpenedSource;
    expect(toProgramText(opened({}), mine.head)).toBe('');
    expect(toProgramText(opened({ packVersion: '2' }), mine.head)).toContain('version 2 of the program');
    expect(toProgramText(opened({ packId: 'org.example.other' }), mine.head)).toContain('another program, CILIP');
  });
});

describe('what is said when a bundle can not be brought back', () => {
  it.each([{ kind: 'open-elsewhere' }, { kind: 'not-here' }, { kind: 'unreadable', detail: 'gone' }, { kind: 'not-saved' }] as const)('before comparing, for $kind: nothing was changed', (problem) => {
    const text = toOpenMergingText(problem, 'My portfolio');
    expectPlainWords(text);
    expect(text).toContain('Nothing was changed.');
  });

  const storage: readonly StorageProblem[] = [{ kind: 'cancelled' }, { kind: 'disk-full' }, { kind: 'unreadable', name: 'E4 Map' }, { kind: 'storage-failed', detail: 'gone' }];
  it.each(storage)('for $kind: the portfolio is as it was', (problem) => {
    const text = toMergeText({ kind: 'storage', problem });
    expectPlainWords(text);
    expect(text).toContain('Your portfolio is as it was.');
  });

  it.each<SafeCopyProblem>([{ kind: 'disk-full' }, { kind: 'place-unusable', state: 'missing' }, { kind: 'storage-failed', detail: 'gone' }])('without a safe copy, for $kind: why, and what that means', (problem) => {
    expectPlainWords(toNoSafeCopyText(problem));
  });
});

describe('the report of what was brought back', () => {
  const reasons: readonly MergeReason[] = ['same', 'yours-kept', 'yours-is-higher', 'left-out', 'earlier-text-kept', 'evidence-left-out', 'no-longer-asked', 'set-not-in-program', 'file-is-back', 'other-file-not-in-bundle', 'file-in-safe-copy'];
  it('has a sentence of its own for every reason', () => {
    const texts = reasons.map((reason) => toItemText({ kind: 'response', label: 'What I did', outcome: 'kept', reason }));
    texts.forEach(expectPlainWords);
    expect(new Set(texts).size).toBe(reasons.length);
  });
});
