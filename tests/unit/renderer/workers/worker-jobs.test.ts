import { afterEach, describe, expect, it } from 'vitest';
import { sendJobs, serveJobs, type Job, type JobChannel } from '../../../../renderer/workers/worker-jobs';

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

/** A job on the other side of a real message channel, as a worker would run it. */
function across<Task, Answer>(job: Job<Task, Answer>): { send: Job<Task, Answer>; crash: () => void; opened: () => number } {
  let current: MessagePort | null = null;
  let opened = 0;
  const send = sendJobs<Task, Answer>(() => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    port1.start();
    port2.start();
    serveJobs(port2 as unknown as JobChannel, job);
    opened += 1;
    current = port1;
    return port1;
  });
  return { send, crash: () => current?.dispatchEvent(new Event('error')), opened: () => opened };
}

describe('work in a worker', () => {
  it('answers each job with its own answer, several at a time', async () => {
    const { send, opened } = across<number, number>(async (wait) => new Promise((resolve) => setTimeout(() => resolve(wait * 2), wait)));
    expect(await Promise.all([send(30), send(5), send(1)])).toEqual([60, 10, 2]);
    expect(opened()).toBe(1);
  });

  it('passes progress on', async () => {
    const { send } = across<null, string>(async (_task, options) => {
      [1, 2, 3].forEach((done) => options?.onProgress?.(done));
      return 'end';
    });
    const seen: number[] = [];
    await send(null, { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('rejects with the name of what failed', async () => {
    const { send } = across<null, string>(async () => Promise.reject(new DOMException('gone', 'NotReadableError')));
    await expect(send(null)).rejects.toThrow('NotReadableError');
  });

  it('rejects at once when cancelled, and the worker stops too', async () => {
    let stopped: () => void = () => undefined;
    const hasStopped = new Promise<void>((resolve) => (stopped = resolve));
    const { send } = across<null, string>(
      async (_task, options) => new Promise((_resolve, reject) => options?.signal?.addEventListener('abort', () => (stopped(), reject(new Error('stopped'))))),
    );
    const controller = new AbortController();
    const running = send(null, { signal: controller.signal });
    setTimeout(() => controller.abort(), 10);
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    await hasStopped;
  });

  it('sends nothing when cancelled before', async () => {
    const { send, opened } = across<null, string>(async () => 'never');
    await expect(send(null, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(opened()).toBe(0);
  });

  it('rejects running jobs when the worker dies, and opens a new one for the next', async () => {
    let isStuck = true;
    const { send, crash, opened } = across<null, string>(async () => (isStuck ? new Promise(() => undefined) : 'again'));
    const running = send(null);
    crash();
    await expect(running).rejects.toThrow('the worker stopped');
    isStuck = false;
    expect(await send(null)).toBe('again');
    expect(opened()).toBe(2);
  });
});
