import { describe, expect, it } from 'vitest';
import type { ImportItem, ImportReason } from '../../../../../shared/bundle/import-report';
import type { BundleProblem, StorageProblem } from '../../../../../shared/platform/platform';
import { kindWords, toBringSentence, toItemText } from '../../../../../renderer/features/exchange/bring-sentences';
import { toBundleSentence, toStepText } from '../../../../../renderer/features/exchange/bundle-sentences';
import type { BringProblem } from '../../../../../renderer/storage/bringing-in';

const storage: readonly StorageProblem[] = [{ kind: 'cancelled' }, { kind: 'disk-full' }, { kind: 'unreadable', name: 'E4 Map' }, { kind: 'storage-failed', detail: 'UnknownError' }];
const bringing: readonly BringProblem[] = [
  ...storage.map((problem) => ({ kind: 'storage' as const, problem })),
  { kind: 'newer-format', format: 'carrel-portfolio/9' },
  { kind: 'pack-unreadable', path: '$.sets' },
  { kind: 'not-a-portfolio' },
  { kind: 'invalid-value', path: 'records.head', expected: 'the head' },
];
const bundles: readonly BundleProblem[] = [
  { kind: 'cancelled' },
  { kind: 'disk-full' },
  { kind: 'evidence-missing', item: 'E4 Map' },
  { kind: 'evidence-damaged', item: 'E4 Map' },
  { kind: 'too-large', item: 'E4 Map', most: 2 ** 32 },
  { kind: 'too-large', item: null, most: 20 * 2 ** 30 },
  { kind: 'verify-failed', detail: 'digest' },
  { kind: 'no-place-to-build', most: 1e9 },
  { kind: 'write-failed', detail: 'EIO' },
];

function expectPlainWords(text: string): void {
  expect(text).toMatch(/^[A-Z]/);
  expect(text).toMatch(/[.)]$/);
  expect(text).not.toMatch(/!|undefined|null|\[object/);
}

describe('what is said when a bundle can not be brought in', () => {
  it.each(bringing)('for $kind: what happened, and that nothing here was touched', (problem) => {
    const text = toBringSentence(problem);
    expectPlainWords(text);
    expect(text).toContain('Nothing was brought in, and what is here is as it was.');
  });

  it('is another sentence for each thing that a person can do something about', () => {
    const texts = bringing.map(toBringSentence);
    expect(new Set(texts).size).toBe(texts.length);
    expect(toBringSentence({ kind: 'storage', problem: { kind: 'unreadable', name: 'E4 Map' } })).toContain('E4 Map');
    expect(toBringSentence({ kind: 'invalid-value', path: 'records.head', expected: '' })).toContain('(records.head)');
  });
});

describe('what is said when a bundle can not be made', () => {
  it.each(bundles)('for $kind: what happened, and that the portfolio is safe', (problem) => {
    const { title, text } = toBundleSentence(problem);
    expectPlainWords(title);
    expectPlainWords(text);
    expect(text).toContain('Your portfolio is as it was, and nothing half made was left behind.');
  });

  it('names the item whose file is gone or changed', () => {
    expect(toBundleSentence({ kind: 'evidence-missing', item: 'E4 Map' }).title).toBe('The file of E4 Map is gone.');
    expect(toBundleSentence({ kind: 'evidence-damaged', item: 'E4 Map' }).title).toContain('E4 Map');
    expect(toBundleSentence({ kind: 'too-large', item: 'E4 Map', most: 2 ** 32 }).title).toBe('The file of E4 Map is larger than 4 GB.');
  });
});

describe('what is said while a bundle is made', () => {
  it('is the item while writing, then what happens', () => {
    const at = (step: 'writing' | 'verifying' | 'placing') => toStepText({ item: 'E4 Map', step, bytesDone: 1, bytesTotal: 2 });
    expect(at('writing')).toBe('E4 Map');
    expect(at('verifying')).not.toBe(at('placing'));
  });
});

describe('the words of an import report', () => {
  const item = (reason: ImportReason | ''): ImportItem => ({ kind: 'evidence', label: 'E4 Map', outcome: reason === '' ? 'added' : 'skipped', reason });

  it('say what is new, and why anything else is not', () => {
    expect(toItemText(item(''))).toBe('New');
    for (const reason of ['file-not-in-bundle', 'was-in-trash', 'evidence-not-in-bundle', 'no-record', 'not-understood'] as const) expectPlainWords(toItemText(item(reason)));
  });

  it('have a name for every kind', () => {
    expect(new Set(Object.values(kindWords)).size).toBe(Object.keys(kindWords).length);
  });
});
