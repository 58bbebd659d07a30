import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDrawn, toScroll, toSpan } from '../../../../../renderer/features/coverage/grid-window';

describe('the part of the map that is drawn', () => {
  it('holds everything on screen, wherever one has scrolled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 20, max: 60 }), fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true })), (count, size, [visible, share]) => {
        const scrolled = Math.max(0, count * size - visible) * share;
        const { from, to } = toSpan({ scrolled, visible, size, count });
        expect(from * size <= scrolled).toBe(true);
        expect(to === count || to * size >= scrolled + visible).toBe(true);
      }),
    );
  });

  it('is never much more than the screen, however long the map', () => {
    const { from, to } = toSpan({ scrolled: 70_000, visible: 1366, size: 28, count: 5000 });
    expect(to - from).toBeLessThan(90);
  });

  it('stays the same while one scrolls a little', () => {
    const span = (scrolled: number) => toSpan({ scrolled, visible: 600, size: 30, count: 5000 });
    expect(span(30_270)).toEqual(span(30_300));
  });

  it('keeps the place that has focus, in order and once', () => {
    expect(toDrawn({ from: 4, to: 7 }, 5, 100)).toEqual([4, 5, 6]);
    expect(toDrawn({ from: 4, to: 7 }, 1, 100)).toEqual([1, 4, 5, 6]);
    expect(toDrawn({ from: 4, to: 7 }, 90, 100)).toEqual([4, 5, 6, 90]);
    expect(toDrawn({ from: 4, to: 7 }, -1, 100)).toEqual([4, 5, 6]);
    expect(toDrawn({ from: 4, to: 7 }, 100, 100)).toEqual([4, 5, 6]);
  });
});

describe('scrolling to a place', () => {
  it('moves only as far as it must', () => {
    const axis = { scrolled: 300, visible: 200, size: 50 };
    expect(toScroll(7, axis)).toBe(300);
    expect(toScroll(2, axis)).toBe(100);
    expect(toScroll(12, axis)).toBe(450);
  });
});
