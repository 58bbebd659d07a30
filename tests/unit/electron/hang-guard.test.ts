import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HangGuard } from '../../../electron/hang-guard';

function aGuard() {
  const questions: { signal: AbortSignal; answer: (answer: 'wait' | 'reload') => void }[] = [];
  const reloads: string[] = [];
  const guard = new HangGuard({
    patienceMs: 1_000,
    ask: (signal) => new Promise((answer) => questions.push({ signal, answer })),
    reload: () => reloads.push('reloaded'),
  });
  return { guard, questions, reloads };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a page that does not answer', () => {
  it('is given time before anybody is asked', async () => {
    const { guard, questions } = aGuard();
    guard.hangs();
    await vi.advanceTimersByTimeAsync(999);
    expect(questions).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(questions).toHaveLength(1);
  });

  it('is never asked about when it answers in time', async () => {
    const { guard, questions } = aGuard();
    guard.hangs();
    await vi.advanceTimersByTimeAsync(500);
    guard.ends();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(questions).toHaveLength(0);
  });

  it('takes the question back when it answers again, and the closing of the dialog does nothing', async () => {
    const { guard, questions, reloads } = aGuard();
    guard.hangs();
    await vi.advanceTimersByTimeAsync(1_000);
    guard.ends();
    expect(questions[0]?.signal.aborted).toBe(true);
    questions[0]?.answer('reload');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([reloads, questions.length]).toEqual([[], 1]);
  });

  it('is asked about again after a while when the person waits, and loaded again when they want it', async () => {
    const { guard, questions, reloads } = aGuard();
    guard.hangs();
    guard.hangs();
    await vi.advanceTimersByTimeAsync(1_000);
    questions[0]?.answer('wait');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(questions).toHaveLength(2);
    questions[1]?.answer('reload');
    await vi.advanceTimersByTimeAsync(0);
    expect(reloads).toEqual(['reloaded']);
  });
});
