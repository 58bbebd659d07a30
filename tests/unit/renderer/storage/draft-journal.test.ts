import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftJournal, openDraftSlots } from '../../../../renderer/storage/draft-journal';
import { PortfolioDatabase, type DraftRow } from '../../../../renderer/storage/portfolio-database';
import type { PortfolioId, ResponseKey } from '../../../../shared/domain/ids';
import { aText } from '../../../builders/a-text';
import { MemorySlots } from '../../../fakes/memory-slots';

const portfolioId = 'p-journal' as PortfolioId;
const key = 'access/07/did' as ResponseKey;
const slot = `carrel-draft:${portfolioId}:${key}`;
const base = '2026-11-20T20:00:00.000Z';

let db: PortfolioDatabase;
let slots: MemorySlots;
let journal: DraftJournal;

beforeEach(() => {
  db = new PortfolioDatabase(portfolioId);
  slots = new MemorySlots();
  journal = new DraftJournal(portfolioId, db, slots);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
});

const draft = (text: string, at: number): DraftRow => ({ key, doc: aText(text), base, at });
const inDatabase = (at: number) => vi.waitFor(async () => expect((await db.drafts.get(key))?.at).toBe(at), { interval: 20 });
const reopened = () => new DraftJournal(portfolioId, db, slots);

describe('the draft journal', () => {
  it('has a draft in the fast slot at once', async () => {
    journal.note(draft('I rewr', 1));
    expect(await new DraftJournal(portfolioId, db, slots).read(key)).toEqual(draft('I rewr', 1));
    expect(await db.drafts.count()).toBe(0);
  });

  it('has the newest draft in the database within moments, for a browser that is killed with its slots', async () => {
    journal.note(draft('I rewr', 1));
    journal.note(draft('I rewrote', 2));
    await inDatabase(2);
    expect(await new DraftJournal(portfolioId, db, new MemorySlots()).read(key)).toEqual(draft('I rewrote', 2));
  });

  it('goes on writing drafts to the database after the first', async () => {
    journal.note(draft('one', 1));
    await inDatabase(1);
    journal.note(draft('two', 2));
    await inDatabase(2);
  });

  it.each([[1, 2], [2, 1]])('reads the newer of slot (%i) and database (%i)', async (slotAt, databaseAt) => {
    slots.setItem(slot, JSON.stringify(draft('in the slot', slotAt)));
    await db.drafts.put(draft('in the database', databaseAt));
    expect((await journal.read(key))?.doc).toEqual(aText(slotAt > databaseAt ? 'in the slot' : 'in the database'));
  });

  it('keeps portfolios and responses apart', async () => {
    journal.note(draft('mine', 1));
    expect(await journal.read('access/07/learned' as ResponseKey)).toBeNull();
    expect(await new DraftJournal('another' as PortfolioId, db, slots).read(key)).toBeNull();
  });

  it('does not throw when the slot is full, and has the draft in the database', async () => {
    slots.isFull = true;
    expect(() => journal.note(draft('no room', 1))).not.toThrow();
    await inDatabase(1);
    expect((await journal.read(key))?.doc).toEqual(aText('no room'));
  });

  it('does not throw, nor reject, when the database takes nothing', async () => {
    journal.note(draft('no disk', 1));
    db.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(journal.forget(key, 0)).resolves.toBeUndefined();
    await expect(journal.forget(key, 1)).resolves.toBeUndefined();
  });

  it.each([
    ['no JSON', '{"key":'],
    ['no object', 'null'],
    ['no time', JSON.stringify({ ...draft('a', 1), at: 'late' })],
    ['no base', JSON.stringify({ ...draft('a', 1), base: undefined })],
    ['no text', JSON.stringify({ ...draft('a', 1), doc: { type: 'script' } })],
  ])('passes over a slot that holds %s', async (_what, text) => {
    slots.setItem(slot, text);
    expect(await journal.read(key)).toBeNull();
    await db.drafts.put(draft('sound', 1));
    expect((await journal.read(key))?.doc).toEqual(aText('sound'));
  });

  it('works where the browser has no slots', async () => {
    vi.stubGlobal('localStorage', null);
    journal = new DraftJournal(portfolioId, db, openDraftSlots());
    journal.note(draft('only a row', 1));
    await inDatabase(1);
    expect((await journal.read(key))?.doc).toEqual(aText('only a row'));
  });

  it('uses the slots of the browser where there are any, and none where asking throws', () => {
    vi.stubGlobal('localStorage', slots);
    expect(openDraftSlots()).toBe(slots);
    vi.unstubAllGlobals();
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => { throw new DOMException('blocked', 'SecurityError'); } });
    try {
      expect(openDraftSlots().getItem(slot)).toBeNull();
    } finally {
      Reflect.deleteProperty(globalThis, 'localStorage');
    }
  });
});

describe('forgetting a draft', () => {
  it('leaves nothing in either place', async () => {
    journal.note(draft('saved by now', 5));
    await inDatabase(5);
    await journal.forget(key, 5);
    expect(slots.kept.size).toBe(0);
    expect(await db.drafts.count()).toBe(0);
    expect(await journal.read(key)).toBeNull();
  });

  it('leaves nothing of a draft that had not reached the database', async () => {
    journal.note(draft('saved by now', 5));
    await journal.forget(key, 5);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await reopened().read(key)).toBeNull();
  });

  it('keeps what was typed since, in both places, whether the database has it yet or not', async () => {
    journal.note(draft('saved', 5));
    journal.note(draft('saved, and more', 6));
    await journal.forget(key, 5);
    expect((await reopened().read(key))?.at).toBe(6);
    await inDatabase(6);
    await journal.forget(key, 5);
    expect(slots.getItem(slot)).not.toBeNull();
    expect((await db.drafts.get(key))?.at).toBe(6);
  });

  it('forgets what an earlier sitting left, too', async () => {
    journal.note(draft('from the crash', 5));
    await inDatabase(5);
    await reopened().forget(key, 5);
    expect(await reopened().read(key)).toBeNull();
  });

  it('leaves other responses alone', async () => {
    const other = { ...draft('another part', 1), key: 'access/07/learned' as ResponseKey };
    journal.note(other);
    await journal.forget(key, 9);
    expect(await journal.read(other.key)).toEqual(other);
  });
});
