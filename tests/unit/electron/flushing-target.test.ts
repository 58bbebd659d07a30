import { describe, expect, it } from 'vitest';
import { toFlushingTarget } from '../../../electron/flushing-target';

const chunk = new Uint8Array(1 << 25);

function aHandle(failing = false) {
  const calls: string[] = [];
  const handle = {
    write: async (bytes: Uint8Array) => ({ bytesWritten: bytes.length, buffer: bytes }),
    async datasync() {
      calls.push('begins');
      await new Promise((resolve) => setTimeout(resolve, 5));
      calls.push('ends');
      if (failing) throw Object.assign(new Error(), { code: 'EIO' });
    },
    sync: async () => void calls.push('sync'),
  };
  return { calls, target: toFlushingTarget(handle as never) };
}

describe('a file flushed while it is written', () => {
  it('goes to the disk in steps, one flush at a time, and whole at the end', async () => {
    const { calls, target } = aHandle();
    for (let count = 0; count < 8; count += 1) await target.writeAt(count * chunk.length, chunk);
    expect(calls).toEqual(['begins']);
    await target.sync();
    expect(calls).toEqual(['begins', 'ends', 'sync']);
  });

  it('does not forget a flush that failed, though the last one succeeds', async () => {
    const { target } = aHandle(true);
    for (let count = 0; count < 2; count += 1) await target.writeAt(count * chunk.length, chunk);
    await target.settle();
    await expect(target.sync()).rejects.toMatchObject({ code: 'EIO' });
  });

  it('can be closed only when no flush is under way', async () => {
    const { calls, target } = aHandle(true);
    for (let count = 0; count < 2; count += 1) await target.writeAt(count * chunk.length, chunk);
    await target.settle();
    expect(calls).toEqual(['begins', 'ends']);
  });
});
