import { parsePackText } from '../../shared/packs/parse-pack';
import { readCheckUse } from '../../shared/checks/registry';
import type { PortfolioId, ResponseKey } from '../../shared/domain/ids';
import { refused, ok, type Result } from '../../shared/domain/result';
import type { RichText } from '../../shared/domain/rich-text';
import type { Pack } from '../../shared/packs/pack';
import { Autosave } from './autosave';
import { DraftJournal, openDraftSlots } from './draft-journal';
import { flushEvidenceEdits } from './evidence-edits';
import { PortfolioDatabase } from './portfolio-database';
import { openPortfolioLock } from './portfolio-lock';
import { PortfolioView } from './portfolio-view';
import type { RegistryDatabase } from './registry-database';
import { ResponseLineage } from './response-lineage';
import { writeResponse } from './response-store';

/** A text on its way to the disk; `at` orders it against drafts (milliseconds since 1970). */
export type TypedText = { readonly doc: RichText; readonly at: number };

/** An open portfolio: everything the screens of one portfolio work with. */
export type PortfolioSession = {
  readonly id: PortfolioId;
  readonly db: PortfolioDatabase;
  readonly pack: Pack;
  readonly packJson: string;
  /** True in a second window: another one is writing. */
  readonly isReadOnly: boolean;
  readonly view: PortfolioView;
  readonly autosave: Autosave<ResponseKey, TypedText>;
  readonly drafts: DraftJournal;
  readonly lineage: ResponseLineage;
  /** Writes what is pending, then closes. */
  readonly close: () => Promise<void>;
};

export type OpenProblem =
  | { readonly kind: 'not-here' }
  /** The data are still there; the database or the pack inside could not be read. */
  | { readonly kind: 'unreadable'; readonly detail: string };

type Kept = { readonly db: PortfolioDatabase; readonly pack: Pack; readonly packJson: string };

/** Opens a portfolio of this computer. Never makes an empty one in its place. */
export async function openPortfolio(registry: RegistryDatabase, id: PortfolioId): Promise<Result<PortfolioSession, OpenProblem>> {
  if ((await registry.portfolios.get(id)) === undefined) return refused({ kind: 'not-here' });
  const kept = await openKept(id);
  if (!kept.ok) return kept;
  const { db, pack, packJson } = kept.value;
  const lock = await openPortfolioLock(db.name);
  await registry.portfolios.update(id, { openedAt: new Date().toISOString() });
  const view = new PortfolioView(db, pack, (failure) => reportError(failure));
  const drafts = new DraftJournal(id, db, openDraftSlots());
  const lineage = new ResponseLineage();
  const autosave = openAutosave(db, drafts, lineage);
  const close = async (): Promise<void> => {
    await Promise.all([autosave.flush(), flushEvidenceEdits(db)]);
    view.close();
    lock.release();
    db.close();
  };
  return ok({ id, db, pack, packJson, isReadOnly: !lock.isHeld, view, autosave, drafts, lineage, close });
}

async function openKept(id: PortfolioId): Promise<Result<Kept, OpenProblem>> {
  const db = new PortfolioDatabase(id);
  const refuse = (detail: string): Result<Kept, OpenProblem> => {
    db.close();
    return refused({ kind: 'unreadable', detail });
  };
  try {
    await db.open();
    const row = await db.head.get('pack');
    if (row?.name !== 'pack') return refuse('the program pack is not in the portfolio');
    const pack = parsePackText(row.packJson, readCheckUse);
    if (!pack.ok) return refuse(pack.problem.map((problem) => problem.path).join(', '));
    return ok({ db, pack: pack.value, packJson: row.packJson });
  } catch (failure) {
    return refuse(failure instanceof Error ? failure.message : String(failure));
  }
}

function openAutosave(db: PortfolioDatabase, drafts: DraftJournal, lineage: ResponseLineage): Autosave<ResponseKey, TypedText> {
  const sittingSince = Date.now();
  return new Autosave({
    now: () => Date.now(),
    write: async (key, { doc, at }) => {
      const updatedAt = new Date(at).toISOString();
      lineage.advance(key, updatedAt);
      await writeResponse(db, { key, doc, updatedAt }, sittingSince);
      await drafts.forget(key, at);
    },
  });
}
