import { describe, expect, it } from 'vitest';
import { WriteQueue } from '../../../../../shared/bundle/zip/write-queue';

function aSlowTarget(failAt = Infinity) {
  const written: number[] = [];
  const waiting: (() => void)[] = [];
  const target = {
    async writeAt(position: number) {
      await new Promise<void>((resolve) => void waiting.push(resolve));
      if (position === failAt) throw new Error('disk full');
      written.push(position);
    },
  };
  /** Lets every write end, one after the other. */
  const release = setInterval(() => waiting.shift()?.(), 1);
  return { target, written, waiting, end: () => clearInterval(release) };
}

describe('the queue of writes', () => {
  it('writes in order, one at a time, and is empty at the end', async () => {
    const { target, written, waiting, end } = aSlowTarget();
    const queue = new WriteQueue(target);
    for (let at = 0; at < 20; at += 1) {
      await queue.put(at, new Uint8Array(1));
      expect(waiting.length).toBeLessThanOrEqual(1);
      expect(at - written.length).toBeLessThan(4);
    }
    await queue.finish();
    expect(written).toEqual(Array.from({ length: 20 }, (_, at) => at));
    end();
  });

  it('tells a failure to a later call and writes nothing after it', async () => {
    const { target, written, end } = aSlowTarget(1);
    const queue = new WriteQueue(target);
    const putAll = async (): Promise<void> => {
      for (let at = 0; at < 20; at += 1) await queue.put(at, new Uint8Array(1));
    };
    await expect(putAll()).rejects.toThrow('disk full');
    await expect(queue.finish()).rejects.toThrow('disk full');
    await queue.settle();
    expect(written).toEqual([0]);
    end();
  });

  it('tells a failure of the last write when it is finished', async () => {
    const { target, end } = aSlowTarget(0);
    const queue = new WriteQueue(target);
    await queue.put(0, new Uint8Array(1));
    await expect(queue.finish()).rejects.toThrow('disk full');
    end();
  });
});
