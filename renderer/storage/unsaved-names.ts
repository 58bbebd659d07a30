import type { ResponseKey } from '../../shared/domain/ids';
import { slotOfKey } from '../../shared/packs/pack-index';
import { toNames, type PlaceNames } from '../../shared/text/place-names';
import { evidenceEditsOf } from './evidence-edits';
import type { PortfolioSession } from './portfolio-session';

type Unsaved = Pick<PortfolioSession, 'autosave' | 'db' | 'pack' | 'view'>;

/** What is not on the disk yet, as the person knows it: "7, Explaining policies, What I learned", "E6, Handout". */
export function toUnsavedNames({ autosave, db, pack, view }: Unsaved): readonly string[] {
  const { records } = view.getSnapshot();
  const names = toNames(records ?? { evidence: [], chosenSets: [] }, pack);
  const texts = autosave.allUnsaved().map(([key]) => nameText(key, names, slotOfKey(pack, key)?.slot.label ?? ''));
  const items = evidenceEditsOf(db).autosave.allUnsaved().map(([, pending]) => (pending.kind === 'item' ? pending.id : pending.use.evidenceId));
  return [...texts, ...[...new Set(items)].map((evidenceId) => names.nameOf({ kind: 'evidence', evidenceId }))];
}

function nameText(key: ResponseKey, names: PlaceNames, label: string): string {
  return [names.nameOf({ kind: 'response', key }), label].filter((part) => part !== '').join(', ') || 'A text';
}
