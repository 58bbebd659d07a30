import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMergeItems } from '../../../../../shared/bundle/merge/to-merge-items';
import { toSortedRecords, toStableJson } from '../../../../../shared/bundle/portfolio-json';
import type { PortfolioRecords } from '../../../../../shared/domain/portfolio';
import type { MergeChoice } from '../../../../../shared/bundle/merge/merge-item';
import { isBlank, toPlainText } from '../../../../../shared/domain/rich-text-reading';
import { anyTwoStates, factsFor, merge } from './merging-samples';

const runs = { numRuns: 100, seed: 19 };
const timeout = 120_000;

/** Every text of a portfolio, now and earlier, with citations left aside. */
function textsOf({ responses, versions }: PortfolioRecords): ReadonlySet<string> {
  return new Set([...responses, ...versions].map(({ key, doc }) => `${key} ${toStableJson(doc)}`));
}

const choices: fc.Arbitrary<MergeChoice> = fc.constantFrom('mine', 'theirs', 'both');

describe('bringing any state of a portfolio back into another', () => {
  it('changes nothing but unions when mine is kept everywhere', { timeout }, () => {
    fc.assert(
      fc.property(anyTwoStates, ({ mine, theirs }) => {
        const { merged } = merge(theirs, mine, 'mine');
        const { versions, receipts, head, ...rest } = toSortedRecords(merged);
        const { versions: _v, receipts: _r, head: before, ...expected } = toSortedRecords(mine);
        expect({ ...rest, head: { ...head, rounds: {} } }).toEqual({ ...expected, head: { ...before, rounds: {} } });
        expect(versions.length).toBeGreaterThanOrEqual(mine.versions.length);
        expect(receipts.length).toBeGreaterThanOrEqual(mine.receipts.length);
      }),
      runs,
    );
  });

  it('has every text of theirs when theirs is taken everywhere', { timeout }, () => {
    fc.assert(
      fc.property(anyTwoStates, ({ mine, theirs }) => {
        const { merged } = merge(theirs, mine, 'theirs');
        const words = new Map(merged.responses.map(({ key, doc }) => [key, toPlainText(doc)]));
        for (const { key, doc } of theirs.responses) expect(words.get(key) ?? '').toBe(isBlank(doc) && !words.has(key) ? '' : toPlainText(doc));
        const ids = new Set(merged.evidence.map(({ sha256 }) => sha256));
        const held = new Set(factsFor(theirs).files.map(({ sha256 }) => sha256));
        for (const { sha256 } of theirs.evidence) if (held.has(sha256)) expect(ids.has(sha256)).toBe(true);
      }),
      runs,
    );
  });

  it('is settled once it has been done: a second time finds nothing that differs', { timeout }, () => {
    fc.assert(
      fc.property(anyTwoStates, ({ mine, theirs }) => {
        const { merged, files } = merge(theirs, mine, 'theirs');
        // Items that came without their file are listed, but their bytes are not here.
        const here = new Set([...mine.evidence, ...files].map(({ sha256 }) => sha256));
        const missing = new Set(merged.evidence.map(({ sha256 }) => sha256).filter((sha256) => !here.has(sha256)));
        const again = merge(theirs, merged, { chosen: 'theirs', missing });
        expect(toSortedRecords(again.merged)).toEqual(toSortedRecords(merged));
        expect(again.files).toEqual([]);
        const kept = merge(theirs, mine, 'mine').merged;
        expect(toSortedRecords(merge(theirs, kept, 'mine').merged)).toEqual(toSortedRecords(kept));
      }),
      runs,
    );
  });

  it('loses no text, no earlier text and no item of mine, whatever is chosen for each', { timeout }, () => {
    fc.assert(
      fc.property(anyTwoStates, fc.array(choices, { minLength: 60, maxLength: 60 }), ({ mine, theirs }, picks) => {
        const { items } = toMergeItems({ records: theirs }, mine, factsFor(theirs));
        const { merged } = merge(theirs, mine, { chosen: new Map(items.map(({ id }, at) => [id, picks[at % picks.length] ?? 'mine'])) });
        const texts = textsOf(merged);
        for (const { key, doc } of [...mine.responses, ...mine.versions]) if (!isBlank(doc)) expect(texts.has(`${key} ${toStableJson(doc)}`)).toBe(true);
        const ids = new Map(merged.evidence.map((item) => [item.id, item]));
        for (const { id, number } of mine.evidence) expect(ids.get(id)?.number).toBe(number);
        expect(new Set(merged.evidence.map(({ number }) => number)).size).toBe(merged.evidence.length);
        for (const { evidenceId } of merged.uses) expect(ids.has(evidenceId)).toBe(true);
      }),
      runs,
    );
  });

  it('names everything of the bundle once', { timeout }, () => {
    fc.assert(
      fc.property(anyTwoStates, choices, ({ mine, theirs }, choice) => {
        const { items } = toMergeItems({ records: theirs }, mine, factsFor(theirs));
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        const plan = merge(theirs, mine, choice);
        const count = (kind: string): number => plan.items.filter((item) => item.kind === kind).length;
        expect(count('response')).toBe(theirs.responses.length);
        expect(count('evidence')).toBe(theirs.evidence.length);
        expect(count('use')).toBe(theirs.uses.length);
        expect(count('requirement-state')).toBe(theirs.requirementStates.length);
        expect(count('chosen-set')).toBe(theirs.chosenSets.length);
        expect(count('declaration')).toBe(theirs.declarations.length);
        expect(count('receipt')).toBe(theirs.receipts.length);
        expect(count('version')).toBe(new Set(theirs.versions.map(({ key }) => key)).size);
      }),
      runs,
    );
  });

  it('finds a portfolio the same as itself', { timeout }, () => {
    fc.assert(
      fc.property(anyTwoStates, ({ mine }) => {
        expect(toMergeItems({ records: mine }, mine, factsFor(mine)).items.filter(({ state }) => state !== 'same')).toEqual([]);
      }),
      runs,
    );
  });
});
