import { toExtension } from '../../shared/domain/file-formats';
import { mediaTypeOf } from '../../shared/domain/file-type';
import type { EvidenceId, RequirementId, SetId, Sha256 } from '../../shared/domain/ids';
import type { Inspection } from '../../shared/domain/inspection';
import type { Evidence } from '../../shared/domain/portfolio';
import { addEvidence, attachEvidence, replaceEvidenceFile } from './evidence-store';
import type { PortfolioDatabase } from './portfolio-database';
import { toTitle } from './title-from-name';

export type ListingPorts = { readonly db: PortfolioDatabase };

/** What became of a file whose bytes are in the store. */
export type ListedFile =
  | { readonly kind: 'added'; readonly evidenceId: EvidenceId }
  | { readonly kind: 'replaced'; readonly evidenceId: EvidenceId }
  /** The portfolio has these very bytes already: this item. `isRestored`: its bytes had gone missing and are back. */
  | { readonly kind: 'already-there'; readonly evidenceId: EvidenceId; readonly isInTrash: boolean; readonly isRestored: boolean };

export type StoredToList = {
  readonly sha256: Sha256;
  readonly size: number;
  readonly wasKnown: boolean;
  readonly name: string;
  readonly inspection: Inspection;
  /** The file's words, for the search. */
  readonly text: string;
};

/**
 * Lists stored bytes as a new item, attached where it was dropped. Bytes that the portfolio has already stay one item;
 * that one is attached instead, unless it lies in the trash.
 */
export async function listStoredFile(
  { db }: ListingPorts,
  stored: StoredToList,
  attachTo: readonly (RequirementId | SetId)[],
): Promise<ListedFile> {
  await keepText(db, stored);
  const same = await findSame(db, stored.sha256);
  if (same !== undefined) {
    if (same.removedAt === '') for (const requirementId of attachTo) await attachEvidence(db, { evidenceId: same.id, requirementId, note: '' });
    return toAlreadyThere(same, stored);
  }
  const { id } = await addEvidence(
    db,
    { ...toFileFields(stored), title: toTitle(stored.name), classId: '', date: '', description: '', privacy: 'undeclared' },
    attachTo,
  );
  return { kind: 'added', evidenceId: id };
}

/** Puts stored bytes in the place of an item's own; title, class, notes and uses stay. */
export async function listReplacement({ db }: ListingPorts, stored: StoredToList, evidenceId: EvidenceId): Promise<ListedFile> {
  await keepText(db, stored);
  const same = await findSame(db, stored.sha256);
  if (same !== undefined) return toAlreadyThere(same, stored);
  await replaceEvidenceFile(db, evidenceId, toFileFields(stored));
  return { kind: 'replaced', evidenceId };
}

/**
 * Before the item is listed, so that the search never meets one without its words. A file without words gets its row
 * too: it tells that the file was looked at on this computer.
 */
export async function keepText(db: PortfolioDatabase, { sha256, text }: Pick<StoredToList, 'sha256' | 'text'>): Promise<void> {
  await db.texts.put({ sha256, text });
}

/** An item in use before one in the trash. */
async function findSame(db: PortfolioDatabase, sha256: Sha256): Promise<Evidence | undefined> {
  const same = await db.evidence.where('sha256').equals(sha256).toArray();
  return same.find(({ removedAt }) => removedAt === '') ?? same[0];
}

function toAlreadyThere(same: Evidence, stored: StoredToList): ListedFile {
  return { kind: 'already-there', evidenceId: same.id, isInTrash: same.removedAt !== '', isRestored: !stored.wasKnown };
}

function toFileFields({ sha256, size, name, inspection }: StoredToList) {
  return { sha256, size, inspection, originalName: name, mediaType: mediaTypeOf(toExtension(name), inspection.detectedType) };
}
