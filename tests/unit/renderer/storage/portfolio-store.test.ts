import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { portfolioDatabaseName, PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { readPortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { addPortfolio, readPortfolioEntries, toEmptyRecords } from '../../../../renderer/storage/portfolio-store';
import { anEvidence } from '../../../builders/an-evidence';
import { Desk, freshRecords, lsscPack, lsscText } from './a-desk';

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.close());

const exists = (records: ReturnType<typeof freshRecords>) => Dexie.exists(portfolioDatabaseName(records.head.id));

describe('a new portfolio', () => {
  it('holds the pack, and nothing written', async () => {
    const records = toEmptyRecords(lsscText, lsscPack);
    const entry = await addPortfolio(desk.registry, records, lsscPack);
    expect(entry).toMatchObject({ id: records.head.id, title: lsscPack.title, programTitle: lsscPack.title });
    const db = new PortfolioDatabase(entry.id);
    expect(await readPortfolioRecords(db)).toEqual(records);
    db.close();
  });

  it('has an id of its own each time', () => {
    expect(toEmptyRecords(lsscText, lsscPack).head.id).not.toBe(toEmptyRecords(lsscText, lsscPack).head.id);
  });

  it('is listed, the last opened first', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T09:00:00.000Z') });
    try {
      const first = await desk.add(freshRecords());
      vi.setSystemTime(Date.parse('2026-11-22T10:00:00.000Z'));
      const second = await desk.add(freshRecords());
      expect((await readPortfolioEntries(desk.registry)).map(({ id }) => id)).toEqual([second, first]);
      vi.setSystemTime(Date.parse('2026-11-22T11:00:00.000Z'));
      await desk.open(first);
      expect((await readPortfolioEntries(desk.registry)).map(({ id }) => id)).toEqual([first, second]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves nothing behind when its records are refused', async () => {
    const records = freshRecords({ evidence: [anEvidence(4), anEvidence(5, { number: 4 })] });
    await expect(addPortfolio(desk.registry, records, lsscPack)).rejects.toThrow();
    expect(await exists(records)).toBe(false);
    expect(await readPortfolioEntries(desk.registry)).toEqual([]);
  });

  it('leaves nothing behind when it can not be listed', async () => {
    const records = freshRecords();
    vi.spyOn(desk.registry.portfolios, 'add').mockRejectedValueOnce(new Error('disk full'));
    await expect(addPortfolio(desk.registry, records, lsscPack)).rejects.toThrow('disk full');
    expect(await exists(records)).toBe(false);
  });

  it('never touches one that is there with the same id, listed or not', async () => {
    const records = freshRecords({ evidence: [anEvidence(4)] });
    await desk.add(records);
    await expect(addPortfolio(desk.registry, records, lsscPack)).rejects.toThrow('exists already');
    await desk.registry.portfolios.clear();
    await expect(addPortfolio(desk.registry, records, lsscPack)).rejects.toThrow('exists already');
    const db = new PortfolioDatabase(records.head.id);
    expect(await readPortfolioRecords(db)).toEqual(records);
    db.close();
  });
});
