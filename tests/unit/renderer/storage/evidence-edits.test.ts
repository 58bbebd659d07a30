import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceId, PortfolioId, RequirementId } from '../../../../shared/domain/ids';
import { EvidenceEdits, evidenceEditsOf, flushEvidenceEdits } from '../../../../renderer/storage/evidence-edits';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { anEvidence } from '../../../builders/an-evidence';

const id = 'e4' as EvidenceId;
const use = { evidenceId: id, requirementId: 'access/07' as RequirementId };

let db: PortfolioDatabase;
let edits: EvidenceEdits;
beforeEach(async () => {
  db = new PortfolioDatabase(crypto.randomUUID() as PortfolioId);
  await db.evidence.add(anEvidence(4));
  edits = new EvidenceEdits(db);
});
afterEach(() => db.delete());

describe('what is typed about evidence', () => {
  it('is kept together until it is written, and written together', async () => {
    edits.change(id, { title: 'Hold handout' });
    edits.change(id, { date: '2026-03-05' });
    expect(edits.unsaved(id)).toEqual({ title: 'Hold handout', date: '2026-03-05' });
    expect(await edits.autosave.flush()).toBe(true);
    expect(await db.evidence.get(id)).toEqual(anEvidence(4, { title: 'Hold handout', date: '2026-03-05' }));
    expect(edits.unsaved(id)).toEqual({});
  });

  it('keeps notes and items apart', async () => {
    await db.uses.add({ ...use, note: '' });
    edits.change(id, { title: 'Hold handout' });
    edits.changeNote({ ...use, note: 'Shows the wording' });
    expect(edits.unsavedNote(use)).toBe('Shows the wording');
    expect(edits.unsaved(id)).toEqual({ title: 'Hold handout' });
    await edits.autosave.flush();
    expect(await db.uses.toArray()).toEqual([{ ...use, note: 'Shows the wording' }]);
    expect(edits.unsavedNote(use)).toBeUndefined();
  });

  it('does not attach again what was taken off meanwhile', async () => {
    edits.changeNote({ ...use, note: 'Too late' });
    await edits.autosave.flush();
    expect(await db.uses.count()).toBe(0);
  });

  it('goes through one queue for each portfolio, which can be flushed by its database', async () => {
    expect(await flushEvidenceEdits(db)).toBe(true);
    expect(evidenceEditsOf(db)).toBe(evidenceEditsOf(db));
    evidenceEditsOf(db).change(id, { title: 'By the database' });
    expect(await flushEvidenceEdits(db)).toBe(true);
    expect((await db.evidence.get(id))?.title).toBe('By the database');
  });
});
