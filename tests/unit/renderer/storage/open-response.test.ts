import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId, ResponseKey } from '../../../../shared/domain/ids';
import type { Response } from '../../../../shared/domain/portfolio';
import { emptyRichText } from '../../../../shared/domain/rich-text';
import { openResponse, settleOpening, toOpening, typeResponse } from '../../../../renderer/storage/open-response';
import type { DraftRow } from '../../../../renderer/storage/portfolio-database';
import type { PortfolioSession } from '../../../../renderer/storage/portfolio-session';
import { readResponse, readVersions } from '../../../../renderer/storage/response-store';
import { aText } from '../../../builders/a-text';
import { Desk, freshRecords } from './a-desk';

const key = 'access/07/did' as ResponseKey;
const savedAt = '2026-11-20T20:00:00.000Z';
const later = Date.parse(savedAt) + 60_000;

const saved = (text: string): Response => ({ key, doc: aText(text), updatedAt: savedAt });
const draft = (text: string, overrides: Partial<DraftRow> = {}): DraftRow => ({ key, doc: aText(text), base: savedAt, at: later, ...overrides });

describe('what is put on screen', () => {
  it('is an empty page for a part never written', () => {
    expect(toOpening(null, null)).toEqual({ doc: emptyRichText, base: '', notice: { kind: 'none' } });
  });

  it('is the saved text when nothing was left behind', () => {
    expect(toOpening(saved('kept'), null)).toEqual({ doc: aText('kept'), base: savedAt, notice: { kind: 'none' } });
  });

  it('is the saved text when the draft says the same', () => {
    expect(toOpening(saved('kept'), draft('kept', { base: '' }))).toMatchObject({ doc: aText('kept'), notice: { kind: 'none' } });
  });

  it('is the draft when it goes on from what is saved', () => {
    expect(toOpening(saved('kept'), draft('kept and more'))).toEqual({ doc: aText('kept and more'), base: savedAt, notice: { kind: 'restored' } });
  });

  it('is the draft of a first text', () => {
    expect(toOpening(null, draft('first words', { base: '' }))).toEqual({ doc: aText('first words'), base: '', notice: { kind: 'restored' } });
  });

  it('is the draft when it goes on from a save that never landed', () => {
    const base = '2026-11-20T20:00:05.000Z';
    expect(toOpening(saved('kept'), draft('kept, more, and more', { base }))).toMatchObject({ doc: aText('kept, more, and more'), notice: { kind: 'restored' } });
    expect(toOpening(null, draft('first words', { base }))).toMatchObject({ doc: aText('first words'), notice: { kind: 'restored' } });
  });

  it('is the saved text when the draft is older: it was saved since', () => {
    expect(toOpening(saved('kept'), draft('kep', { base: '', at: Date.parse(savedAt) }))).toMatchObject({ doc: aText('kept'), notice: { kind: 'none' } });
  });

  it('is the saved text, with a question, when the draft began from another one', () => {
    const other = draft('typed elsewhere', { base: '2026-11-19T20:00:00.000Z' });
    expect(toOpening(saved('kept'), other)).toEqual({ doc: aText('kept'), base: savedAt, notice: { kind: 'ask', draft: other } });
    const first = draft('typed elsewhere', { base: '' });
    expect(toOpening(saved('kept'), first).notice).toEqual({ kind: 'ask', draft: first });
  });
});

describe('writing a response', () => {
  let desk: Desk;
  let id: PortfolioId;
  let session: PortfolioSession;

  beforeEach(async () => {
    desk = new Desk();
    id = await desk.add(freshRecords({ responses: [saved('kept')] }));
    session = await desk.open(id);
  });
  afterEach(() => desk.close());

  const reopenAfterCrash = async () => {
    desk.crash(session);
    session = await desk.open(id);
    return openResponse(session, key);
  };
  const texts = async () => (await readVersions(session.db, key)).map(({ doc }) => doc);

  it('brings back what was typed after the last save, and saves it at once', async () => {
    await openResponse(session, key);
    typeResponse(session, key, aText('kept and more'));
    expect(await reopenAfterCrash()).toMatchObject({ doc: aText('kept and more'), notice: { kind: 'restored' } });
    expect(await session.autosave.flush()).toBe(true);
    expect((await readResponse(session.db, key))?.doc).toEqual(aText('kept and more'));
    expect(desk.slots.kept.size).toBe(0);
    expect(await reopenAfterCrash()).toMatchObject({ doc: aText('kept and more'), notice: { kind: 'none' } });
  });

  it('brings back what was typed right after a save, before any live query has told of it', async () => {
    await openResponse(session, key);
    for (const text of ['kept, one', 'kept, one, two', 'kept, one, two, three']) {
      typeResponse(session, key, aText(text));
      await session.autosave.flush();
      // No wait here: the view still shows the text of before.
      typeResponse(session, key, aText(`${text}, and typing`));
    }
    expect(await reopenAfterCrash()).toMatchObject({ doc: aText('kept, one, two, three, and typing'), notice: { kind: 'restored' } });
  });

  it('brings back what was typed right after the first save of a new part', async () => {
    const fresh = 'access/08/did' as ResponseKey;
    await openResponse(session, fresh);
    typeResponse(session, fresh, aText('first'));
    await session.autosave.flush();
    typeResponse(session, fresh, aText('first and second'));
    desk.crash(session);
    expect(await openResponse(await desk.open(id), fresh)).toMatchObject({ doc: aText('first and second'), notice: { kind: 'restored' } });
  });

  it.each(['before it landed', 'after it landed'])('brings back what was typed while a save was on its way, after a crash %s', async (when) => {
    await openResponse(session, key);
    typeResponse(session, key, aText('kept, one'));
    const flushed = session.autosave.flush();
    await Promise.resolve();
    typeResponse(session, key, aText('kept, one, two'));
    if (when === 'after it landed') await flushed;
    expect(await reopenAfterCrash()).toMatchObject({ doc: aText('kept, one, two'), notice: { kind: 'restored' } });
    await flushed;
  });

  it('tells nothing after a crash between the save and the forgetting of its draft', async () => {
    await openResponse(session, key);
    typeResponse(session, key, aText('kept, one'));
    const left = new Map(desk.slots.kept);
    await session.autosave.flush();
    for (const [name, text] of left) desk.slots.setItem(name, text);
    expect(await reopenAfterCrash()).toMatchObject({ doc: aText('kept, one'), notice: { kind: 'none' } });
  });

  it('brings back what was typed although the clock had been set back', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await session.db.responses.put({ key, doc: aText('saved tomorrow'), updatedAt: tomorrow });
    await openResponse(session, key);
    typeResponse(session, key, aText('saved tomorrow, and more'));
    expect(await reopenAfterCrash()).toMatchObject({ doc: aText('saved tomorrow, and more'), notice: { kind: 'restored' } });
  });

  it('shows what is being typed, not what is saved, when a part is opened again in one sitting', async () => {
    await openResponse(session, key);
    typeResponse(session, key, aText('kept, and on its way'));
    expect(await openResponse(session, key)).toMatchObject({ doc: aText('kept, and on its way'), notice: { kind: 'none' } });
  });

  it('asks when another window had saved meanwhile, and loses nothing if the person just types on', async () => {
    const other = draft('typed in a window without a lock', { base: '2026-11-19T20:00:00.000Z' });
    session.drafts.note(other);
    expect(await openResponse(session, key)).toMatchObject({ doc: aText('kept'), notice: { kind: 'ask', draft: other } });
    await openResponse(session, key);
    typeResponse(session, key, aText('kept, typing on'));
    await session.autosave.flush();
    expect((await texts()).filter((doc) => JSON.stringify(doc) === JSON.stringify(other.doc))).toHaveLength(1);
    expect((await openResponse(session, key)).notice.kind).toBe('none');
  });

  it.each([true, false])('keeps the other text among the earlier versions when the person chooses (the draft: %s)', async (isTaken) => {
    const other = draft('the other text', { base: '2026-11-19T20:00:00.000Z', at: later });
    session.drafts.note(other);
    await openResponse(session, key);
    expect(await settleOpening(session, { draft: other, isTaken })).toBe(true);
    const opened = await openResponse(session, key);
    expect(opened).toMatchObject({ doc: isTaken ? other.doc : aText('kept'), notice: { kind: 'none' } });
    expect(await texts()).toContainEqual(isTaken ? aText('kept') : other.doc);
    typeResponse(session, key, aText('and on'));
    expect(await reopenAfterCrash()).toMatchObject({ doc: aText('and on'), notice: { kind: 'restored' } });
  });

  it('settles nothing while saving fails', async () => {
    const other = draft('the other text', { base: '2026-11-19T20:00:00.000Z' });
    session.drafts.note(other);
    await openResponse(session, key);
    typeResponse(session, key, aText('kept, typing on'));
    session.db.close();
    expect(await settleOpening(session, { draft: other, isTaken: true })).toBe(false);
    expect(session.autosave.unsaved(key)?.doc).toEqual(aText('kept, typing on'));
  });

  it('only shows in a second window, and takes no typing there', { timeout: 10_000 }, async () => {
    typeResponse(session, key, aText('being typed in the first'));
    const second = await desk.open(id);
    expect(second.isReadOnly).toBe(true);
    expect((await openResponse(second, key)).notice.kind).toBe('none');
    typeResponse(second, key, aText('typed in the second'));
    expect(await second.autosave.flush()).toBe(true);
    await session.autosave.flush();
    expect((await readResponse(session.db, key))?.doc).toEqual(aText('being typed in the first'));
  });
});
