import type { EvidenceId, RequirementId, SetId } from '../../shared/domain/ids';
import type { Evidence, Use } from '../../shared/domain/portfolio';
import { toTags } from '../../shared/domain/tags';
import { flushEvidenceEdits } from './evidence-edits';
import type { EvidenceEdit } from './evidence-store';
import type { PortfolioDatabase } from './portfolio-database';

/** What was done to many items at once, and the way to take it back; `count` of them were changed by it. */
export type BulkAct = { readonly count: number; readonly undo: () => Promise<void> };

export type BulkEdit = Pick<EvidenceEdit, 'classId' | 'date' | 'privacy'>;

/** Says the same of many items, all or none. Taking it back gives each item what it had, unless it was changed since. */
export async function editMany(db: PortfolioDatabase, ids: readonly EvidenceId[], edit: BulkEdit): Promise<BulkAct> {
  // What was typed before must not be written over what is chosen now.
  await flushEvidenceEdits(db);
  const before = await db.transaction('rw', db.evidence, async () => {
    const changing = (await readItems(db, ids)).filter((item) => isOther(item, edit));
    await db.evidence.bulkPut(changing.map((item) => ({ ...item, ...edit })));
    return changing;
  });
  return { count: before.length, undo: () => giveBack(db, before, edit) };
}

async function giveBack(db: PortfolioDatabase, before: readonly Evidence[], edit: BulkEdit): Promise<void> {
  await flushEvidenceEdits(db);
  const fields = Object.keys(edit) as (keyof BulkEdit)[];
  await db.transaction('rw', db.evidence, async () => {
    const old = new Map(before.map((item) => [item.id, item]));
    const unchanged = (await readItems(db, [...old.keys()])).filter((item) => !isOther(item, edit));
    await db.evidence.bulkPut(unchanged.map((item) => ({ ...item, ...Object.fromEntries(fields.map((field) => [field, old.get(item.id)?.[field]])) })));
  });
}

function isOther(item: Evidence, edit: BulkEdit): boolean {
  return (Object.keys(edit) as (keyof BulkEdit)[]).some((field) => item[field] !== edit[field]);
}

/** Attaches each item to each place; what is attached already stays as it is, with its note. */
export async function attachMany(db: PortfolioDatabase, ids: readonly EvidenceId[], targets: readonly (RequirementId | SetId)[]): Promise<BulkAct> {
  const wanted = ids.flatMap((evidenceId) => targets.map((requirementId): Use => ({ evidenceId, requirementId, note: '' })));
  const keys = wanted.map(({ evidenceId, requirementId }): [string, string] => [evidenceId, requirementId]);
  const added = await db.transaction('rw', db.uses, async () => {
    const known = await db.uses.bulkGet(keys);
    const missing = wanted.filter((_, index) => known[index] === undefined);
    await db.uses.bulkAdd(missing);
    return missing;
  });
  const undo = async (): Promise<void> =>
    db.transaction('rw', db.uses, async () => {
      const now = await db.uses.bulkGet(added.map(({ evidenceId, requirementId }): [string, string] => [evidenceId, requirementId]));
      // A note written since is work, and stays.
      const untouched = now.filter((use) => use?.note === '');
      await db.uses.bulkDelete(untouched.map((use): [string, string] => [use?.evidenceId ?? '', use?.requirementId ?? '']));
    });
  return { count: new Set(added.map(({ evidenceId }) => evidenceId)).size, undo };
}

/** Moves items to the trash; their uses and citations stay, so that putting them back is whole. */
export async function removeMany(db: PortfolioDatabase, ids: readonly EvidenceId[]): Promise<BulkAct> {
  const removedAt = new Date().toISOString();
  const mark = async (of: readonly EvidenceId[], from: string, to: string): Promise<readonly EvidenceId[]> =>
    db.transaction('rw', db.evidence, async () => {
      const items = (await readItems(db, of)).filter((item) => item.removedAt === from);
      await db.evidence.bulkPut(items.map((item) => ({ ...item, removedAt: to })));
      return items.map(({ id }) => id);
    });
  await flushEvidenceEdits(db);
  const removed = await mark(ids, '', removedAt);
  return { count: removed.length, undo: async () => void (await mark(removed, removedAt, '')) };
}

/** Gives one item more tags, beside those that it has. */
export async function addTags(db: PortfolioDatabase, id: EvidenceId, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await db.transaction('rw', db.evidence, async () => {
    const item = await db.evidence.get(id);
    if (item !== undefined) await db.evidence.update(id, { tags: [...toTags([...(item.tags ?? []), ...tags])] });
  });
}

async function readItems(db: PortfolioDatabase, ids: readonly EvidenceId[]): Promise<readonly Evidence[]> {
  return (await db.evidence.bulkGet([...ids])).filter((item) => item !== undefined);
}
