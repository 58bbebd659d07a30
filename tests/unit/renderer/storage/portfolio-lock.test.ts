import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPortfolioLock } from '../../../../renderer/storage/portfolio-lock';
import { FakeLocks } from '../../../fakes/fake-locks';

beforeEach(() => void vi.stubGlobal('navigator', { locks: new FakeLocks() }));
afterEach(() => void vi.unstubAllGlobals());

describe('the lock of a portfolio', () => {
  it('is held by one and refused to a second', async () => {
    const first = await openPortfolioLock('p');
    const second = await openPortfolioLock('p');
    expect([first.isHeld, second.isHeld]).toEqual([true, false]);
    second.release();
    expect((await openPortfolioLock('p')).isHeld).toBe(false);
  });

  it('of another portfolio is free', async () => {
    await openPortfolioLock('p');
    expect((await openPortfolioLock('q')).isHeld).toBe(true);
  });

  it('is given to one that waits for a moment', async () => {
    const first = await openPortfolioLock('p');
    setTimeout(first.release, 50);
    expect((await openPortfolioLock('p')).isHeld).toBe(true);
  });

  it('is not asked for where the browser has none', async () => {
    vi.stubGlobal('navigator', {});
    expect((await openPortfolioLock('p')).isHeld).toBe(true);
  });

  it('counts as refused where the browser allows none', async () => {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) } });
    expect((await openPortfolioLock('p')).isHeld).toBe(false);
  });
});
