import type { EvidenceId, RequirementId, SetId } from '../../shared/domain/ids';
import type { Evidence, Use } from '../../shared/domain/portfolio';
import type { PortfolioDatabase } from './portfolio-database';

export type NewEvidence = Omit<Evidence, 'id' | 'number' | 'addedAt' | 'removedAt'>;
/** What a person may change of an item; the bytes, the digest and the number stay. */
export type EvidenceEdit = Partial<Pick<Evidence, 'title' | 'classId' | 'date' | 'description' | 'privacy' | 'tags' | 'inspection'>>;

/** Lists an item whose bytes are already in the store, and attaches it at once where it was dropped. */
export async function addEvidence(
  db: PortfolioDatabase,
  evidence: NewEvidence,
  attachTo: readonly (RequirementId | SetId)[] = [],
): Promise<Evidence> {
  return db.transaction('rw', db.head, db.evidence, db.uses, async () => {
    const row = await db.head.get('next-evidence-number');
    const number = row?.name === 'next-evidence-number' ? row.value : 1;
    const added: Evidence = {
      ...evidence,
      id: crypto.randomUUID() as EvidenceId,
      number,
      addedAt: new Date().toISOString(),
      removedAt: '',
    };
    await db.head.put({ name: 'next-evidence-number', value: number + 1 });
    await db.evidence.add(added);
    await db.uses.bulkPut(attachTo.map((requirementId) => ({ evidenceId: added.id, requirementId, note: '' })));
    return added;
  });
}

export async function editEvidence(db: PortfolioDatabase, id: EvidenceId, edit: EvidenceEdit): Promise<void> {
  await db.evidence.update(id, edit);
}

/** Puts other bytes in an item's place; title, class, notes and uses stay. */
export async function replaceEvidenceFile(
  db: PortfolioDatabase,
  id: EvidenceId,
  file: Pick<Evidence, 'sha256' | 'size' | 'mediaType' | 'originalName' | 'inspection'>,
): Promise<void> {
  await db.evidence.update(id, file);
}

/** Moves an item to the trash. Its uses and citations stay, so that putting it back is whole. */
export async function removeEvidence(db: PortfolioDatabase, id: EvidenceId): Promise<void> {
  await db.evidence.update(id, { removedAt: new Date().toISOString() });
}

export async function putBackEvidence(db: PortfolioDatabase, id: EvidenceId): Promise<void> {
  await db.evidence.update(id, { removedAt: '' });
}

/** Attached already: it stays as it is, with its note. */
export async function attachEvidence(db: PortfolioDatabase, use: Use): Promise<void> {
  await db.transaction('rw', db.uses, async () => {
    if ((await db.uses.get([use.evidenceId, use.requirementId])) === undefined) await db.uses.add(use);
  });
}

export async function detachEvidence(
  db: PortfolioDatabase,
  evidenceId: EvidenceId,
  requirementId: RequirementId | SetId,
): Promise<void> {
  await db.uses.delete([evidenceId, requirementId]);
}
