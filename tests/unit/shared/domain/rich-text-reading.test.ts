import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RichText } from '../../../../shared/domain/rich-text';
import { emptyRichText } from '../../../../shared/domain/rich-text';
import { citationsIn, countParagraphs, countWords, isBlank, picturesIn, toPlainText } from '../../../../shared/domain/rich-text-reading';
import { aList, aPicture, aText } from '../../../builders/a-text';

describe('words', () => {
  test.each([
    ['', 0],
    ['One two  three', 3],
    ["don't self-check 3.5 o’clock", 4],
    ['one—two/three', 3],
    ['He said: “yes.” ... & - ?', 3],
    ['día señal naïve', 3],
    ['cafe\u0301 au lait', 3],
    ['библиотека для всех', 3],
    ['図書館 go', 4],
    ['👍 good 👩‍💻', 1],
    ['E4, page 12: $1,200', 4],
  ])('%j has %i', (text, count) => {
    expect(countWords(aText(text))).toBe(count);
  });
  test('a citation parts words and counts none', () => {
    expect(countWords(aText('handout[e4]answers'))).toBe(2);
  });
  test('marks inside a word do not split it', () => {
    const doc: RichText = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'cata', marks: [{ type: 'bold' }] }, { type: 'text', text: 'log' }] }] };
    expect(countWords(doc)).toBe(1);
  });
  test('as many as words are put together, however they are spaced', () => {
    const word = fc.stringMatching(/^[a-zà-öø-ÿ]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom(' ', '  ', ', ', ' — ', '\u00A0', '\t'), (list, space) => {
        expect(countWords(aText(list.join(space)))).toBe(list.length);
      }),
    );
  });
});

describe('paragraphs', () => {
  test('empty ones do not count, a list counts as one, a picture as none', () => {
    expect(countParagraphs(aText('One.', '', ' ', aList('a', 'b', 'c'), aPicture('e1', 'x'), 'Two.'))).toBe(3);
  });
  test('one that holds a citation seen before counts', () => {
    expect(countParagraphs(aText('See [e1].', '[e1]'))).toBe(2);
  });
});

test('citations come once each, in order, from lists too', () => {
  const list: RichText = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'citation', attrs: { evidenceId: 'e3' as never } }] },
      { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { evidenceId: 'e1' as never } }, { type: 'citation', attrs: { evidenceId: 'e3' as never } }] }] }] },
    ],
  };
  expect(citationsIn(list)).toEqual(['e3', 'e1']);
});

test('pictures come in reading order, described or not', () => {
  expect(picturesIn(aText(aPicture('e2', 'A shelf'), 'and', aPicture('e1')))).toEqual([
    { evidenceId: 'e2', alt: 'A shelf' },
    { evidenceId: 'e1', alt: '' },
  ]);
});

test.each([
  ['the empty document', emptyRichText, true],
  ['spaces and breaks', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: ' \u00A0' }, { type: 'hardBreak' }] }] } satisfies RichText, true],
  ['a citation', aText('[e1]'), false],
  ['a picture', aText(aPicture('e1')), false],
  ['a sign', aText('?'), false],
])('%s is blank: %j', (_name, doc, expected) => {
  expect(isBlank(doc)).toBe(expected);
});

describe('plain text', () => {
  test('has one line for each paragraph and each point of a list', () => {
    expect(toPlainText(aText('One.', aList('a', 'b'), 'Two.'))).toBe('One.\na\nb\nTwo.');
  });
  test('closes the gap that a citation leaves', () => {
    expect(toPlainText(aText('Our handout [e3] used four terms [e4].', 'a[e1]b [e2]'))).toBe('Our handout used four terms.\na b');
  });
  test('keeps the writer’s own spaces', () => {
    expect(toPlainText(aText('a  b .'))).toBe('a  b .');
  });
  test('names citations when it is told how', () => {
    expect(toPlainText(aText('Our handout [e3].'), (id) => `(${id})`)).toBe('Our handout (e3).');
  });
});
