import { PROGRAM_OWNER, type SetId } from '../../../shared/domain/ids';
import type { Pack } from '../../../shared/packs/pack';
import { toTarget, type Target, type TargetId } from '../../../shared/text/target-text';

export type TargetGroup = { readonly id: string; readonly title: string; readonly targets: readonly Target[] };

/** In the pack's order: the program's own parts, then the sets in `chosen`, or all while none is chosen. */
export function toTargetGroups(pack: Pack, chosen: ReadonlySet<SetId>): readonly TargetGroup[] {
  const sets = pack.sets.filter((set) => chosen.size === 0 || chosen.has(set.id));
  const program = pack.slots.program.length > 0 ? [toTarget(pack, PROGRAM_OWNER as string as SetId)] : [];
  const groups = sets.map((set) => {
    const ids: readonly TargetId[] = [...set.requirements.map(({ id }) => id), ...(pack.slots.set.length > 0 ? [set.id] : [])];
    return { id: set.id, title: set.title, targets: ids.map((id) => toTarget(pack, id)).filter((target) => target !== undefined) };
  });
  return [{ id: PROGRAM_OWNER, title: pack.title, targets: program.filter((target) => target !== undefined) }, ...groups].filter(
    ({ targets }) => targets.length > 0,
  );
}
