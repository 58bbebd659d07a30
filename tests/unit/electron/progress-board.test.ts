import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgressBoard, type OverallProgress } from '../../../electron/progress-board';

function aBoard() {
  const shown: OverallProgress[] = [];
  return { board: new ProgressBoard((progress) => shown.push(progress)), shown };
}

describe('the bar on the task bar', () => {
  it('shows one transfer, in steps of a hundredth, and goes away at the end', () => {
    const { board, shown } = aBoard();
    const job = board.begin(1_000);
    for (const done of [0, 4, 9, 10, 500, 1_000]) job.report(done);
    job.end();
    expect(shown).toEqual([0, 0.01, 0.5, 1, null]);
  });

  it('shows several as one', () => {
    const { board, shown } = aBoard();
    const [first, second] = [board.begin(100), board.begin(300)];
    first.report(100);
    second.report(100);
    first.end();
    second.end();
    expect(shown).toEqual([0, 0.25, 0.5, 0.33, null]);
  });

  it('says that it does not know, until it does', () => {
    const { board, shown } = aBoard();
    const job = board.begin(0);
    job.report(5, 10);
    job.end();
    expect(shown).toEqual(['unknown', 0.5, null]);
  });

  it('is never beyond its end, and empty when all has ended, whatever is reported', () => {
    const step = fc.record({ job: fc.nat(3), done: fc.nat(2_000), total: fc.nat(1_000) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { board, shown } = aBoard();
        const jobs = [0, 1, 2, 3].map(() => board.begin(500));
        for (const { job, done, total } of steps) jobs[job]?.report(done, total);
        for (const job of jobs) job.end();
        for (const job of jobs) job.end();
        for (const progress of shown) if (typeof progress === 'number') expect(progress).toSatisfy((value: number) => value >= 0 && value <= 1);
        expect(shown.at(-1)).toBeNull();
      }),
    );
  });
});
