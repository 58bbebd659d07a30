import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNextPlace, type GridPlace } from '../../../../../renderer/features/coverage/grid-place';

const size = { rows: 20, columns: 50, page: 6 };
const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const go = (key: string, at: GridPlace, held: Partial<typeof plain> = {}) => toNextPlace({ key, ...plain, ...held }, at, size);

describe('keys in the grid', () => {
  it('arrows move by one, Page Up and Page Down by a screen', () => {
    const at = { row: 8, column: 3 };
    expect(go('ArrowUp', at)).toEqual({ row: 7, column: 3 });
    expect(go('ArrowDown', at)).toEqual({ row: 9, column: 3 });
    expect(go('ArrowLeft', at)).toEqual({ row: 8, column: 2 });
    expect(go('ArrowRight', at)).toEqual({ row: 8, column: 4 });
    expect(go('PageUp', at)).toEqual({ row: 2, column: 3 });
    expect(go('PageDown', at)).toEqual({ row: 14, column: 3 });
  });

  it('Home and End go to the ends of a row, with Ctrl to the corners of the map', () => {
    const at = { row: 8, column: 3 };
    expect(go('Home', at)).toEqual({ row: 8, column: 0 });
    expect(go('End', at)).toEqual({ row: 8, column: 49 });
    expect(go('Home', at, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
    expect(go('End', at, { ctrlKey: true })).toEqual({ row: 19, column: 49 });
  });

  it('leaves every other key, and keys held with others, to whoever listens', () => {
    const at = { row: 8, column: 3 };
    for (const key of ['Tab', 'Enter', ' ', 'a', 'toString']) expect(go(key, at)).toBeNull();
    expect(go('ArrowUp', at, { ctrlKey: true })).toBeNull();
    expect(go('PageDown', at, { altKey: true })).toBeNull();
    expect(go('Home', at, { shiftKey: true })).toBeNull();
  });

  it('never leads out of the grid', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown');
    fc.assert(
      fc.property(keys, fc.nat(19), fc.nat(49), (key, row, column) => {
        const next = go(key, { row, column });
        expect(next).not.toBeNull();
        expect(next!.row >= 0 && next!.row < 20 && next!.column >= 0 && next!.column < 50).toBe(true);
      }),
    );
  });
});
