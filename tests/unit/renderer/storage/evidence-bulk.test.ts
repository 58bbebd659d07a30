import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceId, PortfolioId, RequirementId } from '../../../../shared/domain/ids';
import { addTags, attachMany, editMany, removeMany } from '../../../../renderer/storage/evidence-bulk';
import { evidenceEditsOf } from '../../../../renderer/storage/evidence-edits';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { anEvidence } from '../../../builders/an-evidence';

let db: PortfolioDatabase;
const ids = ['e1', 'e2', 'e3'] as EvidenceId[];
const [access7, access8] = ['access/07', 'access/08'] as RequirementId[] as [RequirementId, RequirementId];

beforeEach(async () => {
  db = new PortfolioDatabase(crypto.randomUUID() as PortfolioId);
  await db.evidence.bulkAdd([anEvidence(1, { classId: '', date: '' }), anEvidence(2, { classId: 'secondary' }), anEvidence(3, { classId: 'primary' })]);
});
afterEach(() => db.delete());

const classes = async () => (await db.evidence.orderBy('number').toArray()).map(({ classId }) => classId);
const uses = async () => (await db.uses.toArray()).map(({ evidenceId, requirementId, note }) => [evidenceId, requirementId, note].join(' ').trim());

describe('many items at once', () => {
  it('are said the same of, counting those that changed, and get back what each had', async () => {
    const act = await editMany(db, ids, { classId: 'primary' });
    expect([act.count, await classes()]).toEqual([2, ['primary', 'primary', 'primary']]);
    await act.undo();
    expect(await classes()).toEqual(['', 'secondary', 'primary']);
  });

  it('keep what was changed since, when the act is taken back', async () => {
    const act = await editMany(db, ids, { classId: 'primary' });
    await db.evidence.update('e2' as EvidenceId, { classId: 'other' });
    await act.undo();
    expect(await classes()).toEqual(['', 'other', 'primary']);
  });

  it('are written after what was typed before', async () => {
    evidenceEditsOf(db).change('e1' as EvidenceId, { classId: 'typed', title: 'Typed' });
    await editMany(db, ids, { classId: 'primary' });
    await evidenceEditsOf(db).autosave.flush();
    expect(await db.evidence.get('e1' as EvidenceId)).toMatchObject({ classId: 'primary', title: 'Typed' });
  });

  it('are attached where they are not yet; taking it back leaves older ones and those with a note since', async () => {
    await db.uses.add({ evidenceId: 'e1' as EvidenceId, requirementId: access7, note: 'old' });
    const act = await attachMany(db, ids.slice(0, 2), [access7, access8]);
    expect([act.count, await uses()]).toEqual([2, ['e1 access/07 old', 'e1 access/08', 'e2 access/07', 'e2 access/08']]);
    await db.uses.update(['e2', access8], { note: 'new words' });
    await act.undo();
    expect(await uses()).toEqual(['e1 access/07 old', 'e2 access/08 new words']);
  });

  it('go to the trash with their uses, and only those that went come back', async () => {
    await db.uses.add({ evidenceId: 'e1' as EvidenceId, requirementId: access7, note: '' });
    await db.evidence.update('e3' as EvidenceId, { removedAt: '2026-11-01T10:00:00.000Z' });
    const act = await removeMany(db, ids);
    expect([act.count, await db.evidence.filter(({ removedAt }) => removedAt === '').count(), await db.uses.count()]).toEqual([2, 0, 1]);
    await act.undo();
    expect((await db.evidence.toArray()).filter(({ removedAt }) => removedAt !== '').map(({ id }) => id)).toEqual(['e3']);
  });
});

describe('tags', () => {
  it('are added to those an item has', async () => {
    await addTags(db, ids[0]!, ['Photos', '2026']);
    await addTags(db, ids[0]!, ['photos', 'Desk']);
    expect((await db.evidence.get(ids[0]!))?.tags).toEqual(['Photos', '2026', 'Desk']);
  });
});
