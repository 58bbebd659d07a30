import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, type Rectangle, type WindowState } from '../../../electron/window-place';

const laptop: Rectangle = { x: 0, y: 25, width: 1366, height: 715 };
const left: Rectangle = { x: -1920, y: 0, width: 1920, height: 1040 };

function aState(bounds: Partial<Rectangle> = {}, more: Partial<WindowState> = {}): WindowState {
  return { bounds: { x: 100, y: 100, width: 1000, height: 600, ...bounds }, isMaximized: false, isFullScreen: false, ...more };
}

describe('where the window opens', () => {
  it('the first time: in the middle, as large as it likes or as the display allows', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1920, height: 1040 }])).toMatchObject({ width: 1280, height: 860, corner: null, isMaximized: false, isFullScreen: false });
    expect(placeWindow(null, [laptop])).toMatchObject({ width: 1280, height: 715, corner: null });
  });

  it('later: where it was', () => {
    expect(placeWindow(aState(), [laptop])).toMatchObject({ width: 1000, height: 600, corner: { x: 100, y: 100 } });
    expect(placeWindow(aState({ x: -1800, y: 40 }), [laptop, left])).toMatchObject({ corner: { x: -1800, y: 40 } });
  });

  it('keeps being maximized or full screen', () => {
    expect(placeWindow(aState({}, { isMaximized: true }), [laptop])).toMatchObject({ isMaximized: true, isFullScreen: false });
    expect(placeWindow(aState({}, { isFullScreen: true }), [laptop])).toMatchObject({ isFullScreen: true });
  });

  it.each([
    ['the display is gone', aState({ x: -1800, y: 40 })],
    ['only its right edge shows', aState({ x: -960, y: 100 })],
    ['its title bar lies above the display', aState({ y: -40 })],
    ['its title bar lies below the display', aState({ y: 735 })],
    ['the display has become smaller', aState({ x: 1300, y: 100 })],
  ])('in the middle of the main display when %s', (_why, state) => {
    expect(placeWindow(state, [laptop])).toMatchObject({ width: 1000, height: 600, corner: null });
  });

  it('never larger than the display, never smaller than can be used', () => {
    expect(placeWindow(aState({ x: 0, y: 25, width: 4000, height: 3000 }), [laptop])).toMatchObject({ width: 1366, height: 715 });
    expect(placeWindow(aState({ width: 10, height: 10 }), [laptop])).toMatchObject({ width: 640, height: 480 });
  });

  it('fits a display that is smaller than the smallest window, as at 200 % on an old projector', () => {
    const tiny = { x: 0, y: 0, width: 512, height: 354 };
    expect(placeWindow(null, [tiny])).toMatchObject({ width: 512, height: 354, minimum: { width: 512, height: 354 } });
  });

  it('always shows enough of its title bar to be taken by it', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const area = fc.record({ x: number, y: number, width: fc.integer({ min: 320, max: 4000 }), height: fc.integer({ min: 240, max: 3000 }) });
    const bounds = fc.record({ x: number, y: number, width: fc.integer({ min: 1, max: 5000 }), height: fc.integer({ min: 1, max: 5000 }) });
    fc.assert(
      fc.property(area, area, bounds, (first, second, remembered) => {
        const { corner, width, height } = placeWindow(aState(remembered), [first, second]);
        expect(width).toBeGreaterThan(0);
        expect(height).toBeGreaterThan(0);
        if (corner === null) return;
        const shows = [first, second].some((display) => {
          const seenWidth = Math.min(corner.x + remembered.width, display.x + display.width) - Math.max(corner.x, display.x);
          return seenWidth >= Math.min(120, remembered.width) && corner.y >= display.y - 8 && corner.y + 24 <= display.y + display.height;
        });
        expect(shows).toBe(true);
      }),
    );
  });
});
