import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceId, PortfolioId, RequirementId } from '../../../../shared/domain/ids';
import { addEvidence, attachEvidence, detachEvidence, editEvidence, putBackEvidence, removeEvidence, replaceEvidenceFile, type NewEvidence } from '../../../../renderer/storage/evidence-store';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { writePortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { anEvidence } from '../../../builders/an-evidence';
import { aPortfolio } from '../../../builders/a-portfolio';

const seven = 'access/07' as RequirementId;
const eight = 'access/08' as RequirementId;

let db: PortfolioDatabase;
beforeEach(() => void (db = new PortfolioDatabase(crypto.randomUUID() as PortfolioId)));
afterEach(() => db.delete());

function aNew(number: number): NewEvidence {
  const { sha256, size, mediaType, originalName, title, classId, date, description, privacy, inspection } = anEvidence(number);
  return { sha256, size, mediaType, originalName, title, classId, date, description, privacy, inspection };
}
const add = (number = 1, attachTo: readonly RequirementId[] = []) => addEvidence(db, aNew(number), attachTo);

describe('numbers of evidence', () => {
  it('count from one', async () => {
    expect([(await add(1)).number, (await add(2)).number]).toEqual([1, 2]);
  });

  it('are given once, even to items added at the same moment', async () => {
    const added = await Promise.all([1, 2, 3, 4, 5].map((number) => add(number)));
    expect(added.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('are never given again, neither after the trash nor after a row is gone for good', async () => {
    await add(1);
    const second = await add(2);
    await removeEvidence(db, second.id);
    expect((await add(3)).number).toBe(3);
    await db.evidence.delete(second.id);
    await db.evidence.where('number').equals(3).delete();
    expect((await add(4)).number).toBe(4);
  });

  it('go on after the highest one of a portfolio that was brought in', async () => {
    await writePortfolioRecords(db, aPortfolio().with(anEvidence(3), anEvidence(17)).records);
    expect((await add(5)).number).toBe(18);
  });

  it('are not used up by an addition that fails', async () => {
    await add(1);
    await expect(addEvidence(db, aNew(2), [undefined as unknown as RequirementId])).rejects.toThrow();
    expect(await db.evidence.count()).toBe(1);
    expect((await add(3)).number).toBe(2);
  });
});

describe('an item', () => {
  it('is attached where it was dropped', async () => {
    const { id } = await add(1, [seven, eight]);
    expect(await db.uses.toArray()).toEqual([seven, eight].map((requirementId) => ({ evidenceId: id, requirementId, note: '' })));
  });

  it('keeps its note when it is attached where it is already', async () => {
    const { id } = await add(1);
    await attachEvidence(db, { evidenceId: id, requirementId: seven, note: 'Shows the wording' });
    await attachEvidence(db, { evidenceId: id, requirementId: seven, note: '' });
    expect(await db.uses.toArray()).toEqual([{ evidenceId: id, requirementId: seven, note: 'Shows the wording' }]);
  });

  it('is taken off one requirement and stays on the other, and can be put back with its note', async () => {
    const { id } = await add(1, [seven, eight]);
    await detachEvidence(db, id, seven);
    expect((await db.uses.toArray()).map(({ requirementId }) => requirementId)).toEqual([eight]);
    await attachEvidence(db, { evidenceId: id, requirementId: seven, note: 'Again' });
    expect(await db.uses.get([id, seven])).toMatchObject({ note: 'Again' });
  });

  it('keeps number, title, uses and bytes in the trash, and comes back whole', async () => {
    const added = await add(1, [seven]);
    await removeEvidence(db, added.id);
    const inTrash = await db.evidence.get(added.id);
    expect(Date.parse(inTrash?.removedAt ?? '')).toBeGreaterThan(0);
    expect(await db.uses.count()).toBe(1);
    await putBackEvidence(db, added.id);
    expect(await db.evidence.get(added.id)).toEqual(added);
  });

  it('changes only in what was edited', async () => {
    const added = await add(1);
    await editEvidence(db, added.id, { title: 'Hold handout, 2026', classId: 'secondary' });
    expect(await db.evidence.get(added.id)).toEqual({ ...added, title: 'Hold handout, 2026', classId: 'secondary' });
  });

  it('gets other bytes in its place and keeps what was said about it', async () => {
    const added = await add(1, [seven]);
    const { sha256, size, mediaType, inspection } = anEvidence(9, { size: 9 });
    const file = { sha256, size, mediaType, inspection, originalName: 'better.pdf' };
    await replaceEvidenceFile(db, added.id, file);
    expect(await db.evidence.get(added.id)).toEqual({ ...added, ...file });
    expect(await db.uses.count()).toBe(1);
  });

  it('that is not there is not made by an edit', async () => {
    await editEvidence(db, 'gone' as EvidenceId, { title: 'Ghost' });
    expect(await db.evidence.count()).toBe(0);
  });
});
