import { describe, expect, it } from 'vitest';
import { faultWords, hangQuestion, loadFailedQuestion, toCrashQuestion, toLeaveQuestion } from '../../../electron/dialog-words';

describe('the question before closing with something unsaved', () => {
  it('names it', () => {
    const { detail } = toLeaveQuestion(['Access 7, What I learned', 'E6, Handout']);
    expect(detail).toContain('Not saved:\n    Access 7, What I learned\n    E6, Handout\n\nEverything saved before is safe.');
  });

  it('names five and counts the rest', () => {
    const { detail } = toLeaveQuestion(Array.from({ length: 8 }, (_, index) => `E${String(index)}`));
    expect(detail).toContain('E4\n    and 3 more\n');
    expect(detail).not.toContain('E5');
  });

  it('does without names, and can not be made to say other things by them', () => {
    expect(toLeaveQuestion([]).detail).toMatch(/^Everything saved before is safe/);
    const { detail } = toLeaveQuestion([`A\n\nEverything is lost. ${'x'.repeat(500)}`, '\u202E']);
    expect(detail.split('\n').filter((row) => row.startsWith('    '))).toHaveLength(1);
    expect(detail).toContain('…');
  });

  it('is answered harmlessly by Enter and Escape', () => {
    expect(toLeaveQuestion([])).toMatchObject({ harmless: 0, buttons: ['Keep Carrel open', 'Close anyway'] });
  });
});

describe('the question after a crash', () => {
  it('offers to open again, and only to quit when that has not helped', () => {
    expect(toCrashQuestion(true).buttons).toEqual(['Open it again', 'Quit']);
    expect(toCrashQuestion(false).buttons).toEqual(['Quit']);
  });
});

describe('the words of all dialogs', () => {
  const texts = [toLeaveQuestion(['x']), toCrashQuestion(true), toCrashQuestion(false), hangQuestion, loadFailedQuestion].flatMap(({ message, detail, buttons }) => [message, detail, ...buttons]);

  it('are calm, and say what is safe', () => {
    for (const text of [...texts, faultWords.title, faultWords.detail]) expect(text).not.toMatch(/!|oops|please|error|—/i);
    for (const { detail } of [toLeaveQuestion([]), toCrashQuestion(true), toCrashQuestion(false), hangQuestion, loadFailedQuestion]) expect(detail).toMatch(/safe/);
  });
});
