import { describe, expect, it } from 'vitest';
import { CrashGuard } from '../../../electron/crash-guard';

function aGuard(answer: 'open-again' | 'quit' | Error = 'open-again') {
  const asked: boolean[] = [];
  const done: string[] = [];
  const clock = { now: 0 };
  const guard = new CrashGuard({
    now: () => clock.now,
    ask: (canOpenAgain) => {
      asked.push(canOpenAgain);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(canOpenAgain ? answer : 'quit');
    },
    openAgain: () => done.push('opened'),
    quit: () => done.push('quit'),
  });
  return { guard, asked, done, clock };
}

describe('a page that crashes', () => {
  it('is opened again when the person wants it', async () => {
    const { guard, asked, done } = aGuard();
    await guard.pageGone('crashed');
    expect([asked, done]).toEqual([[true], ['opened']]);
  });

  it('ends the program when the person wants that', async () => {
    const { guard, done } = aGuard('quit');
    await guard.pageGone('oom');
    expect(done).toEqual(['quit']);
  });

  it('is not opened a third time within a minute', async () => {
    const { guard, asked, done, clock } = aGuard();
    for (const now of [0, 20_000, 59_999]) {
      clock.now = now;
      await guard.pageGone('crashed');
    }
    expect(asked).toEqual([true, true, false]);
    expect(done).toEqual(['opened', 'opened', 'quit']);
  });

  it('may crash again and again over a day', async () => {
    const { guard, asked, clock } = aGuard();
    for (let hour = 0; hour < 8; hour += 1) {
      clock.now = hour * 3_600_000;
      await guard.pageGone('crashed');
    }
    expect(asked).toEqual(Array.from({ length: 8 }, () => true));
  });

  it('asks nothing when it ended in order, or because main ended it', async () => {
    const { guard, asked, done } = aGuard();
    await guard.pageGone('clean-exit');
    guard.expectEnd();
    await guard.pageGone('killed');
    expect([asked, done]).toEqual([[], []]);
    await guard.pageGone('killed');
    expect(asked).toEqual([true]);
  });

  it('asks once, however often it is told, and quits when it can not ask', async () => {
    const { guard, asked, done } = aGuard(new Error('no dialog'));
    await Promise.all([guard.pageGone('crashed'), guard.pageGone('crashed')]);
    expect([asked, done]).toEqual([[true], ['quit']]);
  });
});
