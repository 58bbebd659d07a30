import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from '../../../../renderer/storage/autosave';

type Write = { readonly key: string; readonly value: string };

let writes: Write[];
/** Answers each write in turn; an answer that is missing succeeds. */
let answers: (Promise<void> | Error)[];
let autosave: Autosave<string, string>;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  writes = [];
  answers = [];
  autosave = new Autosave({
    now: () => Date.now(),
    write: async (key, value) => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      await answer;
      writes.push({ key, value });
    },
  });
});
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const values = () => writes.map(({ value }) => value);
function gate() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((open) => (resolve = open));
  return { promise, resolve };
}

describe('autosave', () => {
  it('writes 800 ms after the last change, and not before', async () => {
    autosave.change('a', 'one');
    await wait(500);
    autosave.change('a', 'two');
    await wait(799);
    expect(writes).toEqual([]);
    await wait(1);
    expect(values()).toEqual(['two']);
  });

  it('writes at least every five seconds while changes go on', async () => {
    for (let at = 0; at < 12_000; at += 100) {
      autosave.change('a', String(at));
      await wait(100);
    }
    expect(writes.length).toBeGreaterThanOrEqual(2);
    expect(Number(values()[0])).toBeLessThanOrEqual(5_000);
    expect(Number(values()[1]) - Number(values()[0])).toBeLessThanOrEqual(5_100);
  });

  it('tells saved, saving and saved again, with the moment of the save', async () => {
    const states: string[] = [];
    autosave.subscribe(() => states.push(autosave.getReport().state));
    expect(autosave.getReport()).toEqual({ state: 'saved', savedAt: 0, failure: null });
    autosave.change('a', 'one');
    autosave.change('a', 'two');
    await wait(800);
    expect(states).toEqual(['saving', 'saved']);
    expect(autosave.getReport()).toEqual({ state: 'saved', savedAt: 1_000_800, failure: null });
  });

  it('flushes at once, every record, and says that nothing is left', async () => {
    autosave.change('a', 'one');
    autosave.change('b', 'two');
    expect(await autosave.flush()).toBe(true);
    expect(writes).toEqual([{ key: 'a', value: 'one' }, { key: 'b', value: 'two' }]);
    await wait(10_000);
    expect(writes).toHaveLength(2);
    expect(await autosave.flush()).toBe(true);
  });

  it('never runs two writes at a time', async () => {
    const first = gate();
    answers = [first.promise];
    autosave.change('a', 'one');
    const flushed = autosave.flush();
    await wait(0);
    autosave.change('a', 'two');
    autosave.change('b', 'other');
    await wait(5_000);
    expect(writes).toEqual([]);
    first.resolve();
    await flushed;
    await wait(0);
    expect(values()).toEqual(['one', 'two', 'other']);
  });

  it('keeps what is typed while a write runs, and is not saved until that is written too', async () => {
    const first = gate();
    answers = [first.promise];
    autosave.change('a', 'one');
    const flushed = autosave.flush();
    await wait(0);
    autosave.change('a', 'two');
    first.resolve();
    expect(await flushed).toBe(false);
    expect(autosave.getReport().state).toBe('saving');
    expect(autosave.unsaved('a')).toBe('two');
    await wait(800);
    expect(values()).toEqual(['one', 'two']);
    expect(autosave.unsaved('a')).toBeUndefined();
    expect(autosave.getReport().state).toBe('saved');
  });

  it('keeps the value of a failed write, says so, and writes it on the next flush', async () => {
    const failure = new Error('disk full');
    answers = [failure];
    autosave.change('a', 'one');
    expect(await autosave.flush()).toBe(false);
    expect(autosave.getReport()).toEqual({ state: 'failed', savedAt: 0, failure });
    expect(autosave.unsaved('a')).toBe('one');
    expect(autosave.allUnsaved()).toEqual([['a', 'one']]);
    expect(await autosave.flush()).toBe(true);
    expect(autosave.getReport()).toMatchObject({ state: 'saved', failure: null });
  });

  it('tries a failed record again with its next change, and stays failed until that is written', async () => {
    answers = [new Error('disk full')];
    autosave.change('a', 'one');
    await wait(800);
    autosave.change('a', 'two');
    expect(autosave.getReport().state).toBe('failed');
    await wait(800);
    expect(values()).toEqual(['two']);
    expect(autosave.getReport().state).toBe('saved');
  });

  it('stays failed while one record is not written, although another one is', async () => {
    const failure = new Error('disk full');
    answers = [failure];
    autosave.change('a', 'one');
    await wait(800);
    autosave.change('b', 'two');
    await wait(800);
    expect(values()).toEqual(['two']);
    expect(autosave.getReport()).toMatchObject({ state: 'failed', failure });
    expect(await autosave.flush()).toBe(true);
    expect(autosave.getReport().state).toBe('saved');
  });

  it('goes on saving when a listener throws, and lets the failure be seen', async () => {
    const seen: unknown[] = [];
    const onFailure = (failure: unknown) => void seen.push(failure);
    const others = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', onFailure);
    try {
      autosave.subscribe(() => {
        throw new Error('a broken banner');
      });
      autosave.change('a', 'one');
      expect(await autosave.flush()).toBe(true);
      autosave.change('a', 'two');
      expect(await autosave.flush()).toBe(true);
      vi.useRealTimers();
      await new Promise((resolve) => setTimeout(resolve, 5));
    } finally {
      process.off('uncaughtException', onFailure);
      for (const other of others) process.on('uncaughtException', other);
    }
    expect(values()).toEqual(['one', 'two']);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('tells nothing to a listener that was taken back', async () => {
    const listener = vi.fn();
    autosave.subscribe(listener)();
    autosave.change('a', 'one');
    await autosave.flush();
    expect(listener).not.toHaveBeenCalled();
  });
});
