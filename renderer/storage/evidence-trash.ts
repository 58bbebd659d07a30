import type { EvidenceId, Sha256 } from '../../shared/domain/ids';
import { discardUnused, type SharedStores } from './discard-unused';
import type { PortfolioDatabase } from './portfolio-database';

export type EmptiedTrash = {
  readonly count: number;
  /** False when the bytes could not be removed now: they are removed at one of the next starts. */
  readonly areBytesGone: boolean;
};

/**
 * Removes items for good: the records first, then the bytes that no portfolio lists any more. Only what is in the trash
 * goes, whatever `ids` says; numbers are never given again. A citation of such an item stays in the text, as missing.
 */
export async function emptyTrash(db: PortfolioDatabase, ids: readonly EvidenceId[], stores: SharedStores): Promise<EmptiedTrash> {
  const digests = await db.transaction('rw', db.evidence, db.uses, db.texts, async () => {
    const items = (await db.evidence.bulkGet([...ids])).filter((item) => item !== undefined).filter(({ removedAt }) => removedAt !== '');
    await db.evidence.bulkDelete(items.map(({ id }) => id));
    await db.uses.where('evidenceId').anyOf(items.map(({ id }) => id)).delete();
    await forgetTexts(db, items.map(({ sha256 }) => sha256));
    return items.map(({ sha256 }) => sha256);
  });
  const areBytesGone = await discardUnused(stores, [...new Set(digests)]).then(
    () => true,
    () => false,
  );
  return { count: digests.length, areBytesGone };
}

/** The words of a file go with the last item that has it. */
async function forgetTexts(db: PortfolioDatabase, digests: readonly Sha256[]): Promise<void> {
  const listed = new Set((await db.evidence.where('sha256').anyOf(digests).toArray()).map(({ sha256 }) => sha256));
  await db.texts.bulkDelete(digests.filter((digest) => !listed.has(digest)));
}
