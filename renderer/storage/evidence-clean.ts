import { toExtension } from '../../shared/domain/file-formats';
import type { EvidenceId } from '../../shared/domain/ids';
import type { Evidence } from '../../shared/domain/portfolio';
import { replaceEvidenceFile } from './evidence-store';
import type { PortfolioDatabase } from './portfolio-database';

/** What no system takes in a file's name. */
const forbidden = /[\u0000-\u001f\u007f/\\:*?"<>|]+/g;

/** A name with another stem and the same extension; null where nothing is left of the stem. */
export function toFileName(originalName: string, stem: string): string | null {
  const clean = stem.replace(forbidden, ' ').replace(/\s+/g, ' ').trim().slice(0, 180).replace(/[. ]+$/, '');
  const dot = originalName.lastIndexOf('.');
  return clean === '' ? null : `${clean}${toExtension(originalName) === '' || dot === -1 ? '' : originalName.slice(dot)}`;
}

export function toStem(originalName: string): string {
  const dot = originalName.lastIndexOf('.');
  return toExtension(originalName) === '' || dot < 1 ? originalName : originalName.slice(0, dot);
}

/** Gives an item's file another name in Carrel and in bundles; bytes, title and uses stay. False where no name is left. */
export async function renameEvidenceFile(db: PortfolioDatabase, item: Evidence, stem: string): Promise<boolean> {
  const originalName = toFileName(item.originalName, stem);
  if (originalName === null) return false;
  await db.evidence.update(item.id, { originalName });
  return true;
}

/** A copy that was added beside an item says of itself what the item says, under a title that tells them apart. */
export async function describeCopy(db: PortfolioDatabase, item: Evidence, copy: { readonly id: EvidenceId; readonly title: string }): Promise<void> {
  const { classId, date, description, privacy, tags } = item;
  await db.evidence.update(copy.id, { title: copy.title, classId, date, description, privacy, ...(tags === undefined ? {} : { tags }) });
}

/** Takes back what `replace` did, as long as the earlier bytes are kept. */
export async function putEarlierFileBack(db: PortfolioDatabase, { id, sha256, size, mediaType, originalName, inspection }: Evidence): Promise<void> {
  await replaceEvidenceFile(db, id, { sha256, size, mediaType, originalName, inspection });
}
