import type { EvidenceId, ResponseKey, Sha256 } from '../../shared/domain/ids';
import type { Evidence, Use } from '../../shared/domain/portfolio';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { RichText } from '../../shared/domain/rich-text';
import type { StorageProblem } from '../../shared/platform/platform';
import type { SafeCopyId } from '../../shared/platform/safe-copies';
import { discardUnused } from './discard-unused';
import { addEvidence } from './evidence-store';
import type { PortfolioDatabase } from './portfolio-database';
import type { PortfolioSession } from './portfolio-session';
import { restoreVersion } from './response-store';
import { toDigests, type CopyPorts } from './safe-copies-opening';
import type { ItemDifference } from './safe-copies-differences';

export type BringBackProblem =
  /** What is on the page could not be saved first, so nothing was touched. */
  | { readonly kind: 'not-saved' }
  /** The copy has no sound file for the item. */
  | { readonly kind: 'file-lost' }
  | { readonly kind: 'storage'; readonly problem: StorageProblem };

/** Brings the text of a part back. What stands there now becomes an earlier text. */
export async function bringBackPart(session: PortfolioSession, key: ResponseKey, doc: RichText): Promise<Result<null, BringBackProblem>> {
  if (!(await session.autosave.flush())) return refused({ kind: 'not-saved' });
  session.lineage.advance(key, await restoreVersion(session.db, key, doc));
  return ok(null);
}

export type CopiedItem = {
  readonly copyId: SafeCopyId;
  /** All evidence of the copy; the host brings back whole copies. */
  readonly evidence: readonly Evidence[];
  readonly difference: ItemDifference;
};

/** Brings an item back: its file first, then its record and where it was attached. An item that is here is not changed. */
export async function bringBackItem(db: PortfolioDatabase, { copyId, evidence, difference }: CopiedItem, ports: CopyPorts): Promise<Result<null, BringBackProblem>> {
  const { sha256 } = difference.item;
  const brought = await bringFile(sha256, { copyId, evidence }, ports);
  if (!brought.ok) return brought;
  await listAgain(db, difference);
  return ok(null);
}

type CopiedFiles = Pick<CopiedItem, 'copyId' | 'evidence'>;

async function bringFile(sha256: Sha256, { copyId, evidence }: CopiedFiles, { copies, ...stores }: CopyPorts): Promise<Result<null, BringBackProblem>> {
  const absent = await stores.evidenceFiles.findMissing(toDigests(evidence));
  if (!absent.includes(sha256)) return ok(null);
  const lost = await copies.bringBack(copyId);
  if (!lost.ok) return refused({ kind: 'storage', problem: lost.problem });
  // Best effort: files of items that stay away take room, but harm nothing.
  await discardUnused(stores, absent.filter((digest) => digest !== sha256)).catch(() => undefined);
  return lost.value.includes(sha256) ? refused({ kind: 'file-lost' }) : ok(null);
}

async function listAgain(db: PortfolioDatabase, { item, state, uses }: ItemDifference): Promise<void> {
  if (state === 'file-lost' || state === 'changed') return;
  await db.transaction('rw', db.head, db.evidence, db.uses, async () => {
    if (state === 'replaced') return void (await addEvidence(db, item));
    if (state === 'gone') await listUnderOldNumber(db, item);
    else await db.evidence.update(item.id, { removedAt: '' });
    return attachAgain(db, item.id, uses);
  });
}

/** Its number was given once and to no other, so that citations find it again. */
async function listUnderOldNumber(db: PortfolioDatabase, item: Evidence): Promise<void> {
  await db.evidence.add({ ...item, removedAt: '' });
  const row = await db.head.get('next-evidence-number');
  const next = row?.name === 'next-evidence-number' ? row.value : 1;
  if (next <= item.number) await db.head.put({ name: 'next-evidence-number', value: item.number + 1 });
}

async function attachAgain(db: PortfolioDatabase, id: EvidenceId, uses: readonly Use[]): Promise<void> {
  const attached = new Set((await db.uses.where('evidenceId').equals(id).toArray()).map(({ requirementId }) => requirementId));
  await db.uses.bulkAdd(uses.filter(({ requirementId }) => !attached.has(requirementId)));
}
