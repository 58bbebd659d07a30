import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWordDiff, type DiffPiece } from '../../../../shared/text/word-diff';

const thenOf = (pieces: readonly DiffPiece[]) => pieces.map((piece) => (piece.kind === 'same' ? piece.text : piece.then)).join('');
const nowOf = (pieces: readonly DiffPiece[]) => pieces.map((piece) => (piece.kind === 'same' ? piece.text : piece.now)).join('');

describe('comparing two texts by words', () => {
  it('finds the one sentence that is gone', () => {
    expect(toWordDiff('It is not. The first handout was half a page. Our shortest left it out.', 'It is not. Our shortest left it out.')).toEqual([
      { kind: 'same', text: 'It is not.' },
      { kind: 'differs', then: ' The first handout was half a page.', now: '' },
      { kind: 'same', text: ' Our shortest left it out.' },
    ]);
  });

  it('knows a word again that has become the first', () => {
    expect(toWordDiff('I had thought a short one', 'a short one')).toEqual([
      { kind: 'differs', then: 'I had thought', now: '' },
      { kind: 'same', text: ' a short one' },
    ]);
  });

  it('tells two changes apart, and takes what stands between them as one when it is short', () => {
    expect(toWordDiff('one two three four five six seven', 'ONE two three four five six SEVEN').map(({ kind }) => kind)).toEqual(['differs', 'same', 'differs']);
    expect(toWordDiff('one two three', 'ONE two THREE')).toEqual([{ kind: 'differs', then: 'one two three', now: 'ONE two THREE' }]);
  });

  it('says that equal texts are the same, and nothing of two empty ones', () => {
    expect(toWordDiff('as it was\nand is', 'as it was\nand is')).toEqual([{ kind: 'same', text: 'as it was\nand is' }]);
    expect(toWordDiff('', '')).toEqual([]);
  });

  it('gives both texts back whole, whatever they are, but for space at their beginning', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n', 'word', '.'), { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (then, now) => {
        const pieces = toWordDiff(then, now);
        expect(thenOf(pieces).trimStart()).toBe(then.trimStart());
        expect(nowOf(pieces).trimStart()).toBe(now.trimStart());
      }),
      { numRuns: 2000 },
    );
  });

  it('never shows two pieces of a kind side by side, nor a difference that is none', () => {
    const text = fc.array(fc.constantFrom('a ', 'b ', 'c '), { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (then, now) => {
        const pieces = toWordDiff(then, now);
        pieces.forEach((piece, at) => {
          expect(piece.kind).not.toBe(pieces[at + 1]?.kind);
          if (piece.kind === 'differs') expect(piece.then).not.toBe(piece.now);
        });
      }),
    );
  });

  it('compares long texts that have nothing in common in a moment', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ');
    const started = performance.now();
    const pieces = toWordDiff(long('a'), long('b'));
    expect(pieces).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
