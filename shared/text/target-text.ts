import { PROGRAM_OWNER, type RequirementId, type SetId } from '../domain/ids';
import type { CompetencySet, Pack } from '../packs/pack';
import { requirementById, setById, setOf } from '../packs/pack-index';

export type TargetId = RequirementId | SetId;

/** Something evidence can be attached to: a competency, a set's own parts, or the program's. */
export type Target = {
  readonly id: TargetId;
  /** `7`; empty for what has no number. */
  readonly number: string;
  readonly title: string;
  /** `Access`: the shortest name of its set that no other set shares. */
  readonly setName: string;
};

/** `Access 7`. */
export function toTargetCode({ setName, number }: Target): string {
  return [setName, number].filter((part) => part !== '').join(' ');
}

/** `Access 7, Explaining policies`. */
export function toTargetText(target: Target): string {
  const code = toTargetCode(target);
  return code === target.title ? code : `${code}, ${target.title}`;
}

/** Undefined for what the pack doesn't know (any more). */
export function toTarget(pack: Pack, id: TargetId): Target | undefined {
  if ((id as string) === PROGRAM_OWNER) return { id, number: '', title: pack.title, setName: pack.title };
  const own = setById(pack, id);
  if (own !== undefined) return { id, number: '', title: pack.slots.set[0]?.label ?? 'The set as a whole', setName: toSetName(pack, own) };
  const [set, requirement] = [setOf(pack, id), requirementById(pack, id)];
  if (set === undefined || requirement === undefined) return undefined;
  return { id, number: requirement.number, title: requirement.title, setName: toSetName(pack, set) };
}

function toSetName(pack: Pack, set: CompetencySet): string {
  const firstWord = (title: string): string => title.split(/[\s,]+/)[0] ?? title;
  const isShared = pack.sets.some((other) => other.id !== set.id && firstWord(other.title) === firstWord(set.title));
  return isShared ? set.title : firstWord(set.title);
}
