import type { EvidenceId } from '../../shared/domain/ids';
import type { Use } from '../../shared/domain/portfolio';
import { Autosave } from './autosave';
import { editEvidence, type EvidenceEdit } from './evidence-store';
import type { PortfolioDatabase } from './portfolio-database';

type Pending =
  | { readonly kind: 'item'; readonly id: EvidenceId; readonly edit: EvidenceEdit }
  | { readonly kind: 'note'; readonly use: Use };

/** What a person types about evidence, saved a moment after it stops changing; nothing is dropped before it is on the disk. */
export class EvidenceEdits {
  readonly autosave: Autosave<string, Pending>;

  constructor(db: PortfolioDatabase) {
    this.autosave = new Autosave({
      now: () => Date.now(),
      write: async (_key, pending) => {
        if (pending.kind === 'item') await editEvidence(db, pending.id, pending.edit);
        // Only where it is still attached: a late note must not bring back a use that was taken off.
        else await db.uses.update([pending.use.evidenceId, pending.use.requirementId], { note: pending.use.note });
      },
    });
  }

  change(id: EvidenceId, edit: EvidenceEdit): void {
    this.autosave.change(id, { kind: 'item', id, edit: { ...this.unsaved(id), ...edit } });
  }

  changeNote(use: Use): void {
    this.autosave.change(toNoteKey(use), { kind: 'note', use });
  }

  /** The fields of an item that are not on the disk yet. */
  unsaved(id: EvidenceId): EvidenceEdit {
    const pending = this.autosave.unsaved(id);
    return pending?.kind === 'item' ? pending.edit : {};
  }

  unsavedNote(use: Pick<Use, 'evidenceId' | 'requirementId'>): string | undefined {
    const pending = this.autosave.unsaved(toNoteKey(use));
    return pending?.kind === 'note' ? pending.use.note : undefined;
  }
}

function toNoteKey({ evidenceId, requirementId }: Pick<Use, 'evidenceId' | 'requirementId'>): string {
  return `${evidenceId} in ${requirementId}`;
}

const known = new WeakMap<PortfolioDatabase, EvidenceEdits>();

/** The edits of an open portfolio; there is one queue, whichever page types into it. */
export function evidenceEditsOf(db: PortfolioDatabase): EvidenceEdits {
  const edits = known.get(db) ?? new EvidenceEdits(db);
  known.set(db, edits);
  return edits;
}

/** Writes what is pending; before a portfolio's database closes. True when nothing is left. */
export async function flushEvidenceEdits(db: PortfolioDatabase): Promise<boolean> {
  return known.get(db)?.autosave.flush() ?? true;
}
