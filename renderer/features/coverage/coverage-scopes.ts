import { PROGRAM_OWNER, type SetId } from '../../../shared/domain/ids';
import type { ChosenSet } from '../../../shared/domain/portfolio';
import type { CompetencySet, Pack } from '../../../shared/packs/pack';
import { toTarget, type Target, type TargetId } from '../../../shared/text/target-text';

/** The address' word for every chosen set at once. */
export const ALL_SETS = 'all';

export type CoverageScope = { readonly id: string; readonly title: string };

/** Sets that are shown by portfolio; a set met by courses needs no evidence here. */
function toWrittenSets(pack: Pack, chosen: readonly ChosenSet[]): readonly CompetencySet[] {
  const writing = new Set(pack.routes.filter((route) => route.kind === 'writing').map((route) => route.id));
  const ids = new Set<SetId>(chosen.filter((row) => writing.has(row.route)).map((row) => row.setId));
  return pack.sets.filter((set) => ids.has(set.id));
}

/** All chosen sets, then each by itself; empty while no set is chosen and the program asks for nothing of its own. */
export function toCoverageScopes(pack: Pack, chosen: readonly ChosenSet[]): readonly CoverageScope[] {
  const sets = toWrittenSets(pack, chosen).map(({ id, title }) => ({ id, title }));
  if (toTargets(pack, chosen, ALL_SETS).length === 0) return [];
  return [{ id: ALL_SETS, title: 'All your sets' }, ...sets];
}

/** What the rows of a map stand for, in the pack's order. */
export function toTargets(pack: Pack, chosen: readonly ChosenSet[], scope: string): readonly Target[] {
  const written = toWrittenSets(pack, chosen);
  const sets = scope === ALL_SETS ? written : written.filter((set) => set.id === scope);
  const program = scope === ALL_SETS && pack.slots.program.length > 0 ? [PROGRAM_OWNER as string as SetId] : [];
  const ofSets = sets.flatMap((set): readonly TargetId[] => [...set.requirements.map(({ id }) => id), ...(pack.slots.set.length > 0 ? [set.id] : [])]);
  return [...program, ...ofSets].flatMap((id) => toTarget(pack, id) ?? []);
}
