import type { ImportItem, ImportReport } from '../../shared/bundle/import-report';
import type { MergeChoices } from '../../shared/bundle/merge/merge-item';
import { planMerge, type MergePlan } from '../../shared/bundle/merge/plan-merge';
import { toChangedHead, type RecordChanges } from '../../shared/bundle/merge/record-changes';
import type { EvidenceId, Sha256 } from '../../shared/domain/ids';
import type { Evidence, PortfolioRecords } from '../../shared/domain/portfolio';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { StorageProblem } from '../../shared/platform/platform';
import type { SafeCopies, SafeCopyProblem } from '../../shared/platform/safe-copies';
import { bringFiles, type BringFilesOptions } from './bringing-files';
import { discardUnused, type SharedStores } from './discard-unused';
import type { OpenMerging } from './merging-opening';
import type { PortfolioDatabase } from './portfolio-database';
import { readPortfolioRecords } from './portfolio-records';
import { readSafeCopy } from './safe-copies-text';

export type MergePorts = SharedStores & { readonly safeCopies: Pick<SafeCopies, 'write'> };

export type MergeProblem =
  /** No place took a safe copy. Nothing was touched; the person may go on without one. */
  | { readonly kind: 'no-safe-copy'; readonly problem: SafeCopyProblem }
  | { readonly kind: 'storage'; readonly problem: StorageProblem }
  /** The portfolio is not as it was compared; what was chosen must be looked at again. */
  | { readonly kind: 'changed' };

export type MergeRun = BringFilesOptions & { readonly goesWithoutSafeCopy?: boolean };

/**
 * Brings into the portfolio what was chosen: a safe copy first, then the files, then every record in one transaction, all
 * or nothing.
 */
export async function mergeIn(merging: OpenMerging, choices: MergeChoices, { ports, run }: { readonly ports: MergePorts; readonly run: MergeRun }): Promise<Result<ImportReport, MergeProblem>> {
  const hasSafeCopy = run.goesWithoutSafeCopy !== true;
  const uncopied = hasSafeCopy ? await makeSafeCopy(merging, ports) : null;
  if (uncopied !== null) return refused({ kind: 'no-safe-copy', problem: uncopied });
  const plan = await toPlan(merging, choices);
  const brought: Sha256[] = [];
  let isIn = false;
  try {
    const failed = await bringFiles({ files: plan.files, brought }, { source: merging.opened.source, evidenceFiles: ports.evidenceFiles }, run);
    if (failed !== null) return refused({ kind: 'storage', problem: failed });
    if (run.signal?.aborted === true) return refused({ kind: 'storage', problem: { kind: 'cancelled' } });
    isIn = await applyChanges(merging.session.db, merging.compared.mine, plan.changes);
  } finally {
    // Best effort: bytes that stay take room, but harm nothing and are found again by a second try.
    if (!isIn) await discardUnused(ports, brought).catch(() => undefined);
  }
  if (!isIn) return refused({ kind: 'changed' });
  if (plan.changes.title !== '') await ports.registry.portfolios.update(merging.session.id, { title: plan.changes.title });
  return ok({ items: hasSafeCopy ? plan.items : plan.items.map(withoutSafeCopy), merged: { hasSafeCopy } });
}

/** What the report may not promise when there is no safe copy. */
function withoutSafeCopy(item: ImportItem): ImportItem {
  return item.reason === 'file-in-safe-copy' ? { ...item, reason: '' } : item;
}

/** Null when at least one place has it now. */
async function makeSafeCopy({ session }: OpenMerging, { safeCopies }: MergePorts): Promise<SafeCopyProblem | null> {
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  try {
    const outcomes = await safeCopies.write(await readSafeCopy(session, pause));
    const problems = outcomes.flatMap(({ result }) => (result.ok ? [] : [result.problem]));
    return problems.length === outcomes.length ? (problems[0] ?? { kind: 'storage-failed', detail: 'there is no place for safe copies' }) : null;
  } catch (failure) {
    return { kind: 'storage-failed', detail: String(failure) };
  }
}

async function toPlan({ session, opened, compared }: OpenMerging, choices: MergeChoices): Promise<MergePlan> {
  const { records: theirs, dropped } = opened.parsed;
  const options = { now: Date.now(), newEvidenceId: () => crypto.randomUUID() as EvidenceId, nextNumber: await readNextNumber(session.db) };
  return planMerge({ ...compared, choices, theirs, dropped }, options);
}

async function readNextNumber(db: PortfolioDatabase): Promise<number> {
  const row = await db.head.get('next-evidence-number');
  return row?.name === 'next-evidence-number' ? row.value : 1;
}

/** @returns false when the portfolio is not as it was compared, and nothing was written */
async function applyChanges(db: PortfolioDatabase, compared: PortfolioRecords, changes: RecordChanges): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    const now = await readPortfolioRecords(db);
    if (JSON.stringify(now) !== JSON.stringify(compared)) return false;
    await db.head.put({ name: 'head', head: toChangedHead(now.head, changes) });
    await db.head.put({ name: 'next-evidence-number', value: await toNextNumber(db, changes.evidence) });
    await db.versions.bulkAdd([...changes.versions]);
    await db.responses.bulkPut([...changes.responses]);
    await db.chosenSets.bulkPut([...changes.chosenSets]);
    await db.requirementStates.bulkPut([...changes.requirementStates]);
    await db.evidence.bulkPut([...changes.evidence]);
    await db.uses.bulkPut([...changes.uses]);
    await db.declarations.bulkPut([...changes.declarations]);
    await db.receipts.bulkPut([...changes.receipts]);
    await db.privacyAnswers.bulkPut([...changes.privacyAnswers]);
    return true;
  });
}

async function toNextNumber(db: PortfolioDatabase, evidence: readonly Evidence[]): Promise<number> {
  return Math.max(await readNextNumber(db), ...evidence.map(({ number }) => number + 1));
}
