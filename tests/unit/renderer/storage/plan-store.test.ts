import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId, SetId } from '../../../../shared/domain/ids';
import { chooseSet, giveDeclaration, unchooseSet, withdrawDeclaration, writeProfile, writeRound, writeTitle } from '../../../../renderer/storage/plan-store';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { readPortfolioRecords, writePortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { aPortfolio } from '../../../builders/a-portfolio';

const { records } = aPortfolio().choosing('access').writing('access/07/did', 'I rewrote it.').marking('access/07', { mark: 'ready' });
const read = () => readPortfolioRecords(db);

let db: PortfolioDatabase;
beforeEach(async () => {
  db = new PortfolioDatabase(crypto.randomUUID() as PortfolioId);
  await writePortfolioRecords(db, records);
});
afterEach(() => db.delete());

describe('the plan', () => {
  it('takes two edits of the head at once without losing either', async () => {
    const profile = { ...records.head.profile, name: 'Sample Candidate the Second' };
    await Promise.all([writeProfile(db, profile), writeTitle(db, 'Spring portfolio'), writeRound(db, 'access', 2), writeRound(db, 'youth', 1)]);
    expect((await read()).head).toEqual({ ...records.head, profile, title: 'Spring portfolio', rounds: { access: 2, youth: 1 } });
  });

  it('keeps everything written for a set that is taken out', async () => {
    await unchooseSet(db, 'access' as SetId);
    expect(await read()).toEqual({ ...records, chosenSets: [] });
    await chooseSet(db, records.chosenSets[0]!);
    expect(await read()).toEqual(records);
  });

  it('has one row for each set: choosing again changes its route', async () => {
    await chooseSet(db, { ...records.chosenSets[0]!, route: 'course', courseTitle: 'Access' });
    expect((await read()).chosenSets).toEqual([{ ...records.chosenSets[0]!, route: 'course', courseTitle: 'Access' }]);
  });

  it('takes a declaration back', async () => {
    const given = { declarationId: 'own-work', givenAt: '2026-11-22T10:00:00.000Z' };
    await giveDeclaration(db, given);
    expect((await read()).declarations).toEqual([given]);
    await withdrawDeclaration(db, 'own-work');
    expect((await read()).declarations).toEqual([]);
  });

  it('refuses to change the head of an empty database instead of making one', async () => {
    await db.head.clear();
    await expect(writeTitle(db, 'Ghost')).rejects.toThrow('without a head');
    expect(await db.head.count()).toBe(0);
  });
});
