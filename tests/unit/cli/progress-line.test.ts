import { describe, expect, it } from 'vitest';
import { toProgressLine } from '../../../cli/progress-line';

describe('the line of a long work', () => {
  it('shows how far it is as a bar, a share and bytes', () => {
    expect(toProgressLine('reading  a.zip', { done: 40_000_000, total: 100_000_000 })).toBe('[========            ]  40 %  reading  a.zip  40\u00A0MB of 100\u00A0MB');
    expect(toProgressLine('a', { done: 5, total: 5 })).toMatch(/^\[={20}\] 100 % /);
  });

  it('stays inside its bar whatever was promised, and shows none where nobody knows how much there is', () => {
    expect(toProgressLine('a', { done: 9, total: 3 })).toMatch(/^\[={20}\] 100 % /);
    expect([toProgressLine('a'), toProgressLine('a', { done: 0, total: 0 })]).toEqual(['a', 'a']);
  });
});
