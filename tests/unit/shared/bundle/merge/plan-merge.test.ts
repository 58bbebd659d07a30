import { describe, expect, it } from 'vitest';
import { toMergeItems } from '../../../../../shared/bundle/merge/to-merge-items';
import type { MergeChoice } from '../../../../../shared/bundle/merge/merge-item';
import type { RequirementId, Sha256 } from '../../../../../shared/domain/ids';
import type { PortfolioRecords, PrivacyAnswer } from '../../../../../shared/domain/portfolio';
import { toPlainText } from '../../../../../shared/domain/rich-text-reading';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { aText } from '../../../../builders/a-text';
import { aReceipt, anEvidence } from '../../../../builders/an-evidence';
import { factsFor, merge } from './merging-samples';

const did = 'access/07/did';
const otherFile = { sha256: 'f'.repeat(64) as Sha256, size: 10, originalName: 'handout-2.pdf' };
const choose = (...choices: readonly (readonly [string, MergeChoice])[]) => new Map(choices);
const textOf = ({ responses }: PortfolioRecords, key: string = did): string => toPlainText(responses.find((response) => response.key === key)!.doc, (id) => `[${id}]`);

describe('a text that differs', () => {
  const mine = aPortfolio().writing(did, 'Mine.').records;
  const theirs = aPortfolio().writing(did, 'Theirs.').records;

  it('stays as it is unless another choice is made', () => {
    const { merged, items } = merge(theirs, mine, { chosen: new Map() });
    expect(textOf(merged)).toBe('Mine.');
    expect(merged.versions).toEqual([]);
    expect(items).toContainEqual({ kind: 'response', label: 'Access Services 7, Explaining policies: What I did', outcome: 'kept', reason: 'yours-kept' });
  });

  it('that is taken leaves mine among the earlier texts', () => {
    const { merged, items } = merge(theirs, mine, { chosen: choose([`response ${did}`, 'theirs']) });
    expect(textOf(merged)).toBe('Theirs.');
    expect(merged.versions).toEqual([{ key: did, savedAt: mine.responses[0]!.updatedAt, doc: aText('Mine.') }]);
    expect(items).toContainEqual({ kind: 'response', label: 'Access Services 7, Explaining policies: What I did', outcome: 'replaced', reason: 'earlier-text-kept' });
  });

  it('of which both are kept stands below mine, with a line that says where it is from', () => {
    const { merged } = merge(theirs, mine, { chosen: choose([`response ${did}`, 'both']) });
    expect(textOf(merged)).toBe('Mine.\nFrom the bundle of 22 Nov 2026:\nTheirs.');
    expect(merged.versions).toHaveLength(1);
  });

  it('is newer than what stood here even where the clock was set back', () => {
    const later = aPortfolio().writing(did, 'Mine.', '2199-01-01T00:00:00.000Z').records;
    expect(merge(theirs, later, 'theirs').merged.responses[0]!.updatedAt).toBe('2199-01-01T00:00:00.001Z');
  });

  it('can be taken without words, and mine is still found', () => {
    const { merged } = merge(aPortfolio().writing(did, '').records, mine, 'theirs');
    expect(textOf(merged)).toBe('');
    expect(merged.versions).toHaveLength(1);
  });
});

describe('answers about patron data', () => {
  const answer = (fingerprint: string, given: PrivacyAnswer['answer']): PrivacyAnswer => ({ owner: did as PrivacyAnswer['owner'], fingerprint, kind: 'email', count: 1, answer: given, answeredAt: '2026-11-22T10:00:00.000Z' });
  const withAnswers = (...privacyAnswers: readonly PrivacyAnswer[]): PortfolioRecords => ({ ...aPortfolio().records, privacyAnswers });

  it('are united; where both sides answered, mine counts', () => {
    const mine = withAnswers(answer('aaaa', 'redacted'));
    const theirs = withAnswers(answer('aaaa', 'permission-held'), answer('bbbb', 'not-patron-data'));
    expect(merge(theirs, mine, 'theirs').merged.privacyAnswers).toEqual([answer('aaaa', 'redacted'), answer('bbbb', 'not-patron-data')]);
  });
});

describe('a text that only the bundle has', () => {
  it('is added, unless it is left out', () => {
    const theirs = aPortfolio().writing(did, 'Theirs.').records;
    expect(textOf(merge(theirs, aPortfolio().records, { chosen: new Map() }).merged)).toBe('Theirs.');
    const left = merge(theirs, aPortfolio().records, 'mine');
    expect(left.merged.responses).toEqual([]);
    expect(left.items).toContainEqual(expect.objectContaining({ kind: 'response', outcome: 'skipped', reason: 'left-out' }));
  });

  it('and that the program does not ask for is kept, and said', () => {
    const { merged, items } = merge(aPortfolio().writing('access/99/did', 'Old.').records, aPortfolio().records, { chosen: new Map() });
    expect(textOf(merged, 'access/99/did')).toBe('Old.');
    expect(items).toContainEqual({ kind: 'response', label: 'access/99: What I did', outcome: 'added', reason: 'no-longer-asked' });
  });
});

describe('evidence', () => {
  const mine = aPortfolio().with(anEvidence(4)).using(4, 'access/07').writing(did, 'See [e4].').records;
  const theirs = aPortfolio().with(anEvidence(4, otherFile)).using(4, 'access/07', 'Page 2.').writing(did, 'See their [e4].').records;

  it('of which both files are kept becomes two items, and their text cites theirs', () => {
    const { merged, files } = merge(theirs, mine, { chosen: choose(['evidence e4', 'both'], [`response ${did}`, 'both']) });
    const [first, second] = merged.evidence;
    expect([first!.id, first!.sha256, second!.number, second!.sha256]).toEqual(['e4', anEvidence(4).sha256, 5, otherFile.sha256]);
    expect(textOf(merged)).toBe(`See [e4].\nFrom the bundle of 22 Nov 2026:\nSee their [${second!.id}].`);
    expect(merged.uses).toEqual([...mine.uses, { evidenceId: second!.id, requirementId: 'access/07', note: 'Page 2.' }]);
    expect(files).toMatchObject([{ sha256: otherFile.sha256, evidenceIds: [second!.id] }]);
  });

  it('whose file is taken keeps its number and its place', () => {
    const { merged, items } = merge(theirs, mine, { chosen: choose(['evidence e4', 'theirs']) });
    expect(merged.evidence).toEqual([{ ...anEvidence(4, otherFile) }]);
    expect(items).toContainEqual(expect.objectContaining({ kind: 'evidence', outcome: 'replaced', reason: 'file-in-safe-copy' }));
  });

  it('whose other file is not in the bundle stays as it is, and nothing is asked', () => {
    const { items } = toMergeItems({ records: theirs }, mine, factsFor(theirs, { files: [] }));
    expect(items.find(({ id }) => id === 'evidence e4')).toMatchObject({ state: 'differs', choices: ['mine'] });
    expect(merge(theirs, mine, { chosen: 'theirs', files: [] }).merged.evidence).toEqual(mine.evidence);
  });

  it('that was added on both computers is one item, and citations find it', () => {
    const twice = aPortfolio().with(anEvidence(9, { ...otherFile, title: 'Item 4' })).writing(did, 'See [e4].').records;
    const { merged, files } = merge(theirs, twice, { chosen: choose([`response ${did}`, 'theirs']) });
    expect(merged.evidence.map(({ id }) => id)).toEqual(['e9']);
    expect(textOf(merged)).toBe('See their [e9].');
    expect(merged.uses).toMatchObject([{ evidenceId: 'e9', requirementId: 'access/07' }]);
    expect(files).toEqual([]);
  });

  it('with a number that is taken gets the next one, and the report says so', () => {
    const taken = aPortfolio().with(anEvidence(1, { number: 4, title: 'Mine' })).records;
    const { merged, items } = merge(theirs, taken, { chosen: new Map() });
    expect(merged.evidence.map(({ number }) => number)).toEqual([4, 5]);
    expect(items).toContainEqual({ kind: 'evidence', label: 'E4 Item 4 (E5 here)', outcome: 'added', reason: '' });
  });

  it('that is left out takes its attachments along, and the text that mentions it is named', () => {
    const { merged, items } = merge(theirs, aPortfolio().records, { chosen: choose(['evidence e4', 'mine']) });
    expect([merged.evidence, merged.uses]).toEqual([[], []]);
    expect(items).toContainEqual(expect.objectContaining({ kind: 'use', outcome: 'skipped', reason: 'evidence-left-out' }));
    expect(items).toContainEqual(expect.objectContaining({ kind: 'response', outcome: 'added', reason: 'evidence-left-out' }));
  });

  it('whose file was missing here comes back', () => {
    const same = aPortfolio().with(anEvidence(4)).records;
    const { files, items } = merge(same, mine, { chosen: 'mine', missing: new Set([anEvidence(4).sha256]) });
    expect(files).toMatchObject([{ sha256: anEvidence(4).sha256 }]);
    expect(items).toContainEqual({ kind: 'evidence', label: 'E4 Item 4', outcome: 'kept', reason: 'file-is-back' });
  });

  it('that went to the trash on one side only is asked about', () => {
    const trashed = aPortfolio().with(anEvidence(4, { removedAt: '2026-11-01T10:00:00.000Z' })).records;
    const { items } = toMergeItems({ records: trashed }, mine, factsFor(trashed));
    expect(items.find(({ id }) => id === 'evidence e4')).toMatchObject({ state: 'differs', choices: ['mine', 'theirs'] });
    expect(merge(trashed, mine, 'theirs').merged.evidence[0]!.removedAt).toBe('2026-11-01T10:00:00.000Z');
  });
});

describe('everything else', () => {
  it('goes by name: profile, sets, marks, notes', () => {
    const mine = aPortfolio().knowing({ role: 'Clerk' }).choosing('access').marking('access/07', { mark: 'parked' }).records;
    const theirs = aPortfolio().knowing({ role: 'Page', email: '' }).choosing('access', 'course', { courseTitle: 'Access 101' }).marking('access/07', { mark: 'ready' }).records;
    const kept = merge(theirs, mine, 'mine').merged;
    expect(kept).toEqual(mine);
    const taken = merge(theirs, mine, 'theirs').merged;
    expect(taken.head.profile).toEqual({ ...mine.head.profile, role: 'Page' });
    expect(taken.chosenSets).toEqual(theirs.chosenSets);
    expect(taken.requirementStates).toEqual(theirs.requirementStates);
  });

  it('unites receipts and earlier texts without a question, and takes the higher round', () => {
    const version = { key: 'access/07/did' as never, savedAt: '2026-10-01T10:00:00.000Z', doc: aText('Before.') };
    const mine = aPortfolio({ versions: [version] }).receiving(aReceipt({ id: 'r1' })).records;
    const theirs = aPortfolio({ versions: [version, { ...version, savedAt: '2026-10-02T10:00:00.000Z' }] }).receiving(aReceipt({ id: 'r2' })).records;
    const rounded = { ...theirs, head: { ...theirs.head, rounds: { access: 3, youth: 1 } } };
    const { merged, items } = merge(rounded, { ...mine, head: { ...mine.head, rounds: { youth: 2 } } }, 'mine');
    expect(merged.receipts.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(merged.versions.map(({ savedAt }) => savedAt)).toEqual(['2026-10-01T10:00:00.000Z', '2026-10-02T10:00:00.000Z']);
    expect(merged.head.rounds).toEqual({ access: 3, youth: 2 });
    expect(items).toContainEqual({ kind: 'version', label: 'Access Services 7, Explaining policies: What I did, 1 of 2 earlier versions', outcome: 'added', reason: '' });
  });

  it('leaves a set out that the program does not have, and says so', () => {
    const { merged, items } = merge(aPortfolio().choosing('gone').records, aPortfolio().records, 'theirs');
    expect(merged.chosenSets).toEqual([]);
    expect(items).toContainEqual({ kind: 'chosen-set', label: 'gone', outcome: 'skipped', reason: 'set-not-in-program' });
  });

  it('counts what only the portfolio has, and leaves it alone', () => {
    const mine = aPortfolio().writing(did, 'Mine.').with(anEvidence(4), anEvidence(5, { removedAt: '2026-11-01T10:00:00.000Z' })).marking('access/08', { mark: 'ready' }).records;
    const { onlyMine } = toMergeItems({ records: aPortfolio().records }, mine, factsFor(aPortfolio().records));
    expect(onlyMine).toEqual({ texts: 1, items: 1 });
    expect(merge(aPortfolio().records, mine, 'theirs').merged).toEqual(mine);
  });

  it('does not lose a mark on a requirement that the program no longer has', () => {
    const theirs = aPortfolio().marking('access/99', { mark: 'ready' }).records;
    const { merged, items } = merge(theirs, aPortfolio().records, { chosen: new Map() });
    expect(merged.requirementStates).toMatchObject([{ requirementId: 'access/99' as RequirementId, mark: 'ready' }]);
    expect(items).toContainEqual({ kind: 'requirement-state', label: 'access/99', outcome: 'added', reason: 'no-longer-asked' });
  });
});
