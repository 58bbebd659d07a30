import type { MergeComparison, MergeFacts } from '../../shared/bundle/merge/merge-item';
import { toMergeItems } from '../../shared/bundle/merge/to-merge-items';
import type { ResponseKey } from '../../shared/domain/ids';
import type { PortfolioRecords } from '../../shared/domain/portfolio';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { EvidenceFiles } from '../../shared/platform/platform';
import type { SharedStores } from './discard-unused';
import { openResponse } from './open-response';
import type { OpenedSource } from './opened-source';
import { readPortfolioRecords } from './portfolio-records';
import { openPortfolio, type OpenProblem, type PortfolioSession } from './portfolio-session';
import type { PortfolioEntry } from './registry-database';
import { toDigests } from './safe-copies-opening';

/** A bundle beside the portfolio it is brought back into, as of one moment. */
export type ComparedSource = {
  /** Everything of the portfolio, as it was compared. */
  readonly mine: PortfolioRecords;
  readonly facts: MergeFacts;
  readonly comparison: MergeComparison;
};

/** The portfolio is open for writing, and for nobody else, until `session.close`. */
export type OpenMerging = { readonly session: PortfolioSession; readonly opened: OpenedSource; readonly compared: ComparedSource };

export type OpenMergingProblem =
  | OpenProblem
  /** Another window writes in it. */
  | { readonly kind: 'open-elsewhere' }
  /** Something that a crash had left unsaved could not be saved. */
  | { readonly kind: 'not-saved' };

/** Opens the portfolio, settles what a crash may have left unsaved, and compares. Changes nothing else. */
export async function openMerging(opened: OpenedSource, entry: PortfolioEntry, { registry, evidenceFiles }: SharedStores): Promise<Result<OpenMerging, OpenMergingProblem>> {
  const portfolio = await openPortfolio(registry, entry.id);
  if (!portfolio.ok) return portfolio;
  const session = portfolio.value;
  const problem = session.isReadOnly ? ({ kind: 'open-elsewhere' } as const) : await settleDrafts(session, opened);
  if (problem === null) return ok({ session, opened, compared: await compareSource(session, opened, evidenceFiles) });
  await session.close();
  return refused(problem);
}

/** Reads the portfolio again and compares. */
export async function compareSource(session: PortfolioSession, opened: OpenedSource, evidenceFiles: Pick<EvidenceFiles, 'findMissing'>): Promise<ComparedSource> {
  const mine = await readPortfolioRecords(session.db);
  const missing = new Set(await evidenceFiles.findMissing(toDigests(mine.evidence)));
  const facts: MergeFacts = { files: opened.source.files, pack: session.pack, bundlePack: opened.pack, missing, madeOn: opened.madeOn };
  return { mine, facts, comparison: toMergeItems(opened.parsed, mine, facts) };
}

/**
 * A draft that a crash left behind is taken up as if its text had been opened: it is saved, or kept among the earlier
 * texts. Otherwise a text brought in over it would be newer than the draft, and the draft would be passed over for ever.
 */
async function settleDrafts(session: PortfolioSession, { parsed }: OpenedSource): Promise<OpenMergingProblem | null> {
  const inDatabase = (await session.db.drafts.toCollection().primaryKeys()) as ResponseKey[];
  const keys = new Set([...inDatabase, ...parsed.records.responses.map(({ key }) => key)]);
  for (const key of keys) if ((await session.drafts.read(key)) !== null) await openResponse(session, key);
  return (await session.autosave.flush()) ? null : { kind: 'not-saved' };
}
