import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWindowColor } from '../../../electron/window-color';
import { toOneLine, toWindowTitle } from '../../../electron/window-title';

describe('the color of the window before the page has painted', () => {
  it('is the desk of the design, by day and by night', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/ui/styles/tokens.css'), 'utf8');
    const [, day, night] = /--desk:\s*light-dark\((#\w{6}), (#\w{6})\)/.exec(tokens) ?? [];
    expect(toWindowColor({ isDark: false, isHighContrast: false })).toBe(day);
    expect(toWindowColor({ isDark: true, isHighContrast: false })).toBe(night);
  });

  it('is plain under a contrast theme', () => {
    expect([true, false].map((isDark) => toWindowColor({ isDark, isHighContrast: true }))).toEqual(['#000000', '#ffffff']);
  });
});

describe('the title of the window', () => {
  it.each([
    ['Home - Carrel', 'Home - Carrel'],
    ['Home', 'Home - Carrel'],
    ['Carrel', 'Carrel'],
    ['', 'Carrel'],
    ['  \n - Carrel', 'Carrel'],
    ['A\u0000B\u202Etxt.exe\u2028C - Carrel', 'A B txt.exe C - Carrel'],
  ])('%j is shown as %j', (page, shown) => {
    expect(toWindowTitle(page)).toBe(shown);
  });

  it('is one short line that ends in the name of the program, whatever the page says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (page) => {
        const title = toWindowTitle(page);
        expect(title).toMatch(/Carrel$/);
        expect([...title].length).toBeLessThanOrEqual(129);
        expect(title).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  it('cuts between characters, never inside one', () => {
    expect(toOneLine('😀'.repeat(5), 3)).toBe('😀😀…');
  });
});
