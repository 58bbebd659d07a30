import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DesktopState } from '../../../electron/desktop-state';
import { makeTemporaryFolder } from './temporary-folder';

const window = { bounds: { x: -10, y: 20, width: 900, height: 700 }, isMaximized: false, isFullScreen: true };
const nothing = { window: null, theme: 'system' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function aPath(): Promise<string> {
  return join(await makeTemporaryFolder(), 'profile', 'window.json');
}

describe('what the desktop remembers', () => {
  it('is there at the next start', async () => {
    const path = await aPath();
    const state = new DesktopState(path);
    expect(state.get()).toEqual(nothing);
    state.remember({ window });
    state.remember({ theme: 'dark' });
    state.flush();
    expect(new DesktopState(path).get()).toEqual({ window, theme: 'dark' });
    expect(readdirSync(join(path, '..'))).toEqual(['window.json']);
  });

  it('is written once, a moment after the window stopped moving', async () => {
    const path = await aPath();
    const state = new DesktopState(path);
    for (let x = 0; x < 50; x += 1) {
      state.remember({ window: { ...window, bounds: { ...window.bounds, x } } });
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(() => statSync(path)).toThrow();
    await vi.advanceTimersByTimeAsync(500);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ window: { bounds: { x: 49 } } });
  });

  it('writes nothing at the end when nothing has changed', async () => {
    const path = await aPath();
    new DesktopState(path).flush();
    expect(() => statSync(path)).toThrow();
  });

  it.each(['', 'not json', '[]', 'null', '7', '{"window":7}', '{"window":{"bounds":{"x":"1","y":1,"width":1,"height":1},"isMaximized":false,"isFullScreen":false}}', '{"window":{"bounds":{"x":1e99,"y":1,"width":1,"height":1},"isMaximized":false,"isFullScreen":false}}', '{"window":{"bounds":{"x":0,"y":0,"width":0,"height":9},"isMaximized":false,"isFullScreen":false}}', '{"theme":"__proto__"}'])(
    'is the usual again when the file holds %s',
    async (text) => {
      const path = await aPath();
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
      expect(new DesktopState(path).get()).toEqual(nothing);
    },
  );

  it('keeps the theme when only the place is damaged', async () => {
    const path = await aPath();
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '{"window":{"bounds":null},"theme":"light"}');
    expect(new DesktopState(path).get()).toEqual({ window: null, theme: 'light' });
  });

  it('passes over a place that can not be written', async () => {
    const folder = await makeTemporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    chmodSync(join(folder, 'file'), 0o400);
    const state = new DesktopState(join(folder, 'file', 'window.json'));
    state.remember({ theme: 'dark' });
    expect(() => state.flush()).not.toThrow();
    expect(state.get().theme).toBe('dark');
  });
});
