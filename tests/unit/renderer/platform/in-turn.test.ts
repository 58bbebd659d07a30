import { describe, expect, it } from 'vitest';
import { createInTurn } from '../../../../renderer/platform/in-turn';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('taking turns', () => {
  it('runs tasks of one name one after the other, those of another beside them', async () => {
    const inTurn = createInTurn();
    const seen: string[] = [];
    const task = (name: string) => async () => {
      seen.push(`${name} begins`);
      await pause();
      seen.push(`${name} ends`);
    };
    await Promise.all([inTurn('a', task('a1')), inTurn('a', task('a2')), inTurn('b', task('b1'))]);
    expect(seen.filter((line) => line.startsWith('a'))).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends']);
    expect(seen.indexOf('b1 begins')).toBeLessThan(seen.indexOf('a1 ends'));
  });

  it('goes on after a task that failed, whose caller is told', async () => {
    const inTurn = createInTurn();
    const failed = inTurn('a', async () => Promise.reject(new Error('no')));
    const next = inTurn('a', async () => 'done');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
