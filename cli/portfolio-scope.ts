import type { BundleScope } from '../shared/bundle/plan-input';
import { PROGRAM_OWNER } from '../shared/domain/ids';
import type { Pack } from '../shared/packs/pack';

/** A set's id, `program`, or `everything`; null for what the program does not have. */
export function toScope(text: string, pack: Pack): BundleScope | null {
  if (text === 'everything' || text === PROGRAM_OWNER) return text;
  return pack.sets.find((set) => set.id === text)?.id ?? null;
}
