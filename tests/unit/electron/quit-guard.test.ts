import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QuitGuard } from '../../../electron/quit-guard';

function aGuard(answers: readonly boolean[] = []) {
  const requests: number[] = [];
  const left: string[] = [];
  const named: (readonly string[])[] = [];
  const remaining = [...answers];
  const guard = new QuitGuard({
    requestFlush: (requestId) => requests.push(requestId),
    askWhetherToLeave: (unsaved) => {
      named.push(unsaved);
      const answer = remaining.shift();
      return answer === undefined ? Promise.reject(new Error('asked without need')) : Promise.resolve(answer);
    },
    leave: () => left.push('left'),
    stay: () => left.push('stayed'),
    limitMs: 1_000,
  });
  return { guard, requests, left, named, remaining };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('closing the window', () => {
  it('waits until the page has written everything, then closes by itself', async () => {
    const { guard, requests, left } = aGuard();
    expect(guard.mayClose()).toBe(false);
    expect(requests).toEqual([1]);
    await vi.advanceTimersByTimeAsync(500);
    expect(left).toEqual([]);
    guard.confirmFlush(1, true);
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toEqual(['left']);
    expect(guard.mayClose()).toBe(true);
  });

  it('asks one flush only, however often it is tried', () => {
    const { guard, requests } = aGuard();
    expect([guard.mayClose(), guard.mayClose(), guard.mayClose()]).toEqual([false, false, false]);
    expect(requests).toEqual([1]);
  });

  it('asks the person when the page does not answer in time, and stays open when told to', async () => {
    const { guard, requests, left, remaining } = aGuard([false, true]);
    guard.mayClose();
    await vi.advanceTimersByTimeAsync(999);
    expect(remaining).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(left).toEqual(['stayed']);
    expect(guard.isClosing).toBe(false);
    expect(guard.mayClose()).toBe(false);
    expect(requests).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(left).toEqual(['stayed', 'left']);
  });

  it('asks the person when something could not be saved', async () => {
    const { guard, left, named, remaining } = aGuard([false]);
    guard.setUnsaved(['Access 7']);
    guard.mayClose();
    guard.confirmFlush(1, true);
    await vi.advanceTimersByTimeAsync(0);
    expect([left, remaining, named]).toEqual([['stayed'], [], [['Access 7']]]);
  });

  it('does not take a late answer to an older request for the new one', async () => {
    const { guard, left } = aGuard([false, false]);
    guard.mayClose();
    await vi.advanceTimersByTimeAsync(1_000);
    guard.mayClose();
    guard.confirmFlush(1, true);
    await vi.advanceTimersByTimeAsync(999);
    expect(left).toEqual(['stayed']);
  });

  it('asks at once, and names it, when the page says that it could not write', async () => {
    const { guard, left, named } = aGuard([true]);
    guard.mayClose();
    guard.setUnsaved(['Access 7, What I learned', 'E6, Handout']);
    guard.confirmFlush(1, false);
    await vi.advanceTimersByTimeAsync(0);
    expect([named, left]).toEqual([[['Access 7, What I learned', 'E6, Handout']], ['left']]);
  });

  it('does not wait for a page that has crashed', async () => {
    const { guard, left } = aGuard();
    guard.setUnsaved(['Access 7']);
    guard.mayClose();
    guard.pageGone();
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toEqual(['left']);
  });

  it('stays open when asking itself fails', async () => {
    const { guard, left } = aGuard([]);
    guard.mayClose();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(left).toEqual(['stayed']);
    expect(guard.mayClose()).toBe(false);
  });
});

describe('the system that ends its session', () => {
  it('is not held up while everything is saved', () => {
    const { guard, requests } = aGuard();
    expect([guard.mayEndSession(), requests]).toEqual([true, []]);
  });

  it('waits for words that are not saved, and goes on when they are', async () => {
    const { guard, requests, left } = aGuard();
    guard.setUnsaved(['Access 7']);
    expect([guard.mayEndSession(), requests]).toEqual([false, [1]]);
    guard.setUnsaved([]);
    guard.confirmFlush(1, true);
    await vi.advanceTimersByTimeAsync(0);
    expect([left, guard.mayEndSession()]).toEqual([['left'], true]);
  });
});
