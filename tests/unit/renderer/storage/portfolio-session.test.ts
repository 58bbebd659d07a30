import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceId, PortfolioId, ResponseKey } from '../../../../shared/domain/ids';
import { evidenceEditsOf } from '../../../../renderer/storage/evidence-edits';
import { typeResponse } from '../../../../renderer/storage/open-response';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { readPortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { openPortfolio } from '../../../../renderer/storage/portfolio-session';
import { chooseSet } from '../../../../renderer/storage/plan-store';
import { aPortfolio } from '../../../builders/a-portfolio';
import { aText } from '../../../builders/a-text';
import { anEvidence } from '../../../builders/an-evidence';
import { Desk, freshRecords, lsscPack, lsscText, untilRead } from './a-desk';

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.close());

const key = 'access/07/did' as ResponseKey;
const { records: begun } = aPortfolio({ packJson: lsscText }).choosing('access').writing(key, 'TODO').with(anEvidence(4));

async function readBack(id: PortfolioId) {
  const db = new PortfolioDatabase(id);
  try {
    return await readPortfolioRecords(db);
  } finally {
    db.close();
  }
}

describe('opening a portfolio', () => {
  it('says that one is not here, and makes none in its place', async () => {
    const id = 'gone' as PortfolioId;
    expect(await openPortfolio(desk.registry, id)).toEqual({ ok: false, problem: { kind: 'not-here' } });
    expect(await PortfolioDatabase.exists(new PortfolioDatabase(id).name)).toBe(false);
  });

  it.each([['{"format":"carrel-pack/1"}'], ['not a pack']])('says that a pack can not be read (%s), and leaves everything as it was', async (packJson) => {
    const records = { ...freshRecords({ responses: begun.responses }), packJson };
    const id = await desk.add(records);
    const opened = await openPortfolio(desk.registry, id);
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
    expect(await readBack(id)).toEqual(records);
    expect(desk.locks.isHeld(`carrel-portfolio-${id}`)).toBe(false);
  });

  it('says that a portfolio without its pack can not be read', async () => {
    const id = await desk.add(freshRecords());
    const db = new PortfolioDatabase(id);
    await db.head.delete('pack');
    db.close();
    expect(await openPortfolio(desk.registry, id)).toEqual({ ok: false, problem: { kind: 'unreadable', detail: 'the program pack is not in the portfolio' } });
  });

  it('gives records and findings, and follows every change', async () => {
    const session = await desk.open(await desk.add({ ...begun, head: freshRecords().head }));
    expect(session.pack).toEqual(lsscPack);
    expect(session.view.getSnapshot()).toEqual({ records: null, findings: [] });
    await untilRead(session);
    expect(session.view.getSnapshot().records?.responses).toEqual(begun.responses);
    const found = () => session.view.getSnapshot().findings.filter(({ where }) => where.kind === 'response' && where.key === key).map(({ check }) => check);
    expect(found()).toContain('placeholder-text');
    typeResponse(session, key, aText('I rewrote the page about holds.'));
    await session.autosave.flush();
    await untilRead(session, ({ responses }) => JSON.stringify(responses).includes('rewrote'));
    expect(found()).not.toContain('placeholder-text');
  });

  it('tells each listener of a change once it is taken in, and none that has left', async () => {
    const session = await desk.open(await desk.add(freshRecords()));
    await untilRead(session);
    let [staying, leaving] = [0, 0];
    session.view.subscribe(() => void (staying += 1));
    session.view.subscribe(() => void (leaving += 1))();
    await chooseSet(session.db, begun.chosenSets[0]!);
    await untilRead(session, ({ chosenSets }) => chosenSets.length === 1);
    expect([staying > 0, leaving]).toEqual([true, 0]);
  });

  it('finds the files that are missing once it is told', async () => {
    const session = await desk.open(await desk.add({ ...begun, head: freshRecords().head }));
    await untilRead(session);
    const missing = () => session.view.getSnapshot().findings.filter(({ check }) => check === 'file-missing').map(({ where }) => where);
    expect(missing()).toEqual([]);
    session.view.setMissingFiles(new Set([anEvidence(4).sha256]));
    expect(missing()).toEqual([{ kind: 'evidence', evidenceId: 'e4' }]);
  });
});

describe('closing a portfolio', () => {
  it('writes first what is pending: text, and what was typed about evidence', async () => {
    const id = await desk.add({ ...begun, head: freshRecords().head });
    const session = await desk.open(id);
    typeResponse(session, key, aText('The last words'));
    evidenceEditsOf(session.db).change('e4' as EvidenceId, { title: 'The last title' });
    await session.close();
    const kept = await readBack(id);
    expect(kept.responses[0]?.doc).toEqual(aText('The last words'));
    expect(kept.evidence[0]?.title).toBe('The last title');
  });

  it('gives the lock back, so that the same window may write again at once', async () => {
    const id = await desk.add(freshRecords());
    const first = await desk.open(id);
    const closing = first.close();
    expect((await desk.open(id)).isReadOnly).toBe(false);
    await closing;
  });

  it('leaves the second window reading while the first is open, and the next one writing afterwards', { timeout: 10_000 }, async () => {
    const id = await desk.add(freshRecords());
    const first = await desk.open(id);
    const second = await desk.open(id);
    expect([first.isReadOnly, second.isReadOnly]).toEqual([false, true]);
    await second.close();
    expect((await desk.open(id)).isReadOnly).toBe(true);
    await first.close();
    expect((await desk.open(id)).isReadOnly).toBe(false);
  });
});
