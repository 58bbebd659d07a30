import { describe, expect, it, vi } from 'vitest';
import { SafeCopyKeeper, type KeeperPorts } from '../../../../renderer/storage/safe-copies-keeper';
import type { PortfolioId } from '../../../../shared/domain/ids';
import type { NewSafeCopy, SafeCopy, SafeCopyOutcome } from '../../../../shared/platform/safe-copies';
import { aPack } from '../../../builders/a-pack';
import { aPortfolio } from '../../../builders/a-portfolio';
import { toNewSafeCopy } from '../../../../renderer/storage/safe-copies-text';
import { createFakePlatform } from '../../../fakes/fake-platform';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A clock that a test moves; calls that are due happen on the way. */
class Clock {
  at = Date.parse('2026-11-22T20:00:00.000Z');
  #calls: { readonly due: number; readonly call: () => void }[] = [];
  readonly now = (): number => this.at;
  readonly after = (wait: number, call: () => void): (() => void) => {
    const entry = { due: this.at + wait, call };
    this.#calls.push(entry);
    return () => void (this.#calls = this.#calls.filter((other) => other !== entry));
  };

  async pass(duration: number): Promise<void> {
    const end = this.at + duration;
    for (;;) {
      const next = this.#calls.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      this.#calls = this.#calls.filter((other) => other !== next);
      this.at = next.due;
      next.call();
      await settle();
    }
    this.at = end;
  }
}

const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 5));

function aKeeper(overrides: Partial<KeeperPorts> = {}) {
  const clock = new Clock();
  const { safeCopies } = createFakePlatform();
  let text = 'first words';
  const { records } = aPortfolio();
  const read = vi.fn(async (): Promise<NewSafeCopy> => toNewSafeCopy({ ...aPortfolio().writing('access/07/did', text).records, head: records.head }, aPack(), async () => undefined));
  const keeper = new SafeCopyKeeper({ copies: safeCopies, portfolioId: 'p1' as PortfolioId, read, whenIdle: async () => undefined, clock, ...overrides });
  const write = (words: string): void => {
    text = words;
    keeper.noteChange();
  };
  return { keeper, clock, safeCopies, read, write };
}

describe('keeping safe copies', () => {
  it('makes one half a minute after the last change, and none while nothing changes', async () => {
    const { keeper, clock, safeCopies, write } = aKeeper();
    write('one');
    await clock.pass(20 * SECOND);
    write('one two');
    await clock.pass(29 * SECOND);
    expect(safeCopies.asked).toHaveLength(0);
    await clock.pass(SECOND);
    await vi.waitFor(() => expect(keeper.getReport().copies).toHaveLength(1));
    expect(safeCopies.asked[0]?.text).toContain('one two');
    await clock.pass(60 * MINUTE);
    expect(safeCopies.asked).toHaveLength(1);
  });

  it('makes one every ten minutes while writing never stops', async () => {
    const { clock, safeCopies, write } = aKeeper();
    for (let at = 0; at < 60 * 25; at += 10) {
      write(`words ${at}`);
      await clock.pass(10 * SECOND);
    }
    expect(safeCopies.asked).toHaveLength(2);
  }, 30_000);

  it('looks after opening whether anything differs, and writes the same copy only once', async () => {
    const { keeper, clock, safeCopies } = aKeeper();
    keeper.noteOpened();
    await clock.pass(10 * SECOND);
    await vi.waitFor(() => expect(keeper.getReport().copies).toHaveLength(1));
    keeper.noteOpened();
    await clock.pass(10 * SECOND);
    await vi.waitFor(() => expect(safeCopies.asked).toHaveLength(2));
    await vi.waitFor(() => expect(keeper.getReport().isWriting).toBe(false));
    expect(keeper.getReport().copies).toHaveLength(1);
  });

  it('waits for a pause before it reads', async () => {
    let pause: () => void = () => undefined;
    const { keeper, clock, read } = aKeeper({ whenIdle: () => new Promise((resolve) => (pause = resolve)) });
    keeper.noteChange();
    await clock.pass(MINUTE);
    expect(read).not.toHaveBeenCalled();
    pause();
    await settle();
    expect(read).toHaveBeenCalledOnce();
  });

  it('reads before it closes and goes on writing behind', async () => {
    const { keeper, safeCopies, read, write } = aKeeper();
    let open: () => void = () => undefined;
    safeCopies.gate = new Promise((resolve) => (open = resolve));
    write('the last words');
    await keeper.close();
    expect(read).toHaveBeenCalledOnce();
    expect(await safeCopies.list()).toEqual([]);
    open();
    await vi.waitFor(async () => expect(await safeCopies.list()).toHaveLength(1));
  });

  it('closes without reading when every change has its copy', async () => {
    const { keeper, clock, read, write } = aKeeper();
    write('one');
    await clock.pass(MINUTE);
    await keeper.close();
    await clock.pass(MINUTE);
    expect(read).toHaveBeenCalledOnce();
  });

  it('reads once when it closes while it waits for a pause', async () => {
    let pause: () => void = () => undefined;
    const { keeper, clock, read, safeCopies } = aKeeper({ whenIdle: () => new Promise((resolve) => (pause = resolve)) });
    keeper.noteChange();
    await clock.pass(MINUTE);
    await keeper.close();
    pause();
    await vi.waitFor(() => expect(safeCopies.asked).toHaveLength(1));
    await settle();
    expect(read).toHaveBeenCalledOnce();
  });

  it('reports a place that fails, keeps the other, and tries again ten minutes later', async () => {
    const { keeper, clock, safeCopies, write } = aKeeper();
    await safeCopies.choosePlace();
    const { chosen } = safeCopies;
    if (chosen === null) throw new Error('no second place');
    chosen.folder.freeBytes = 0;
    write('one');
    await clock.pass(MINUTE);
    await vi.waitFor(() => expect(keeper.getReport().failures).toEqual([{ place: 'chosen', problem: { kind: 'disk-full' } }]));
    expect(keeper.getReport().copies.map(({ place }) => place)).toEqual(['own']);
    chosen.folder.freeBytes = Infinity;
    await clock.pass(10 * MINUTE);
    await vi.waitFor(() => expect(keeper.getReport().failures).toEqual([]));
    expect(keeper.getReport().copies.map(({ place }) => place).sort()).toEqual(['chosen', 'own']);
  });

  it('says that it failed when the portfolio could not be read, and never throws', async () => {
    const { keeper, clock } = aKeeper({ read: () => Promise.reject(new Error('database closed')) });
    keeper.noteChange();
    await clock.pass(MINUTE);
    await vi.waitFor(() => expect(keeper.getReport().failures).toMatchObject([{ place: 'own', problem: { kind: 'storage-failed' } }]));
    await expect(keeper.close()).resolves.toBeUndefined();
  });

  it('says that it failed when the host breaks', async () => {
    const write = (): Promise<readonly SafeCopyOutcome[]> => Promise.reject(new Error('host gone'));
    const { keeper } = aKeeper({ copies: { places: async () => [], list: async (): Promise<readonly SafeCopy[]> => [], write } });
    await keeper.copyNow();
    expect(keeper.getReport().failures).toMatchObject([{ problem: { kind: 'storage-failed', detail: 'Error: host gone' } }]);
  });

  it('makes a copy at once when asked, and when the application closes with a change', async () => {
    const { keeper, safeCopies, write } = aKeeper();
    await keeper.copyNow();
    expect(safeCopies.asked).toHaveLength(1);
    await keeper.copyChanges();
    expect(safeCopies.asked).toHaveLength(1);
    write('more');
    await keeper.copyChanges();
    expect(safeCopies.asked).toHaveLength(2);
  });

  it('shows only the copies of its own portfolio', async () => {
    const { keeper, safeCopies } = aKeeper();
    const other = await toNewSafeCopy(aPortfolio().records, aPack(), async () => undefined);
    await safeCopies.write({ ...other, portfolioId: 'p2' as PortfolioId });
    await keeper.look();
    expect(keeper.getReport().copies).toEqual([]);
    expect(await safeCopies.list()).toHaveLength(1);
  });
});
