import { PROGRAM_OWNER, toResponseKey, type RequirementId, type ResponseKey, type SetId } from '../domain/ids';
import type { CompetencySet, Group, Pack, Requirement, Slot } from './pack';

export type SlotLevel = keyof Pack['slots'];

/** A part to be written, and whose it is. */
export type SlotPlace =
  | { readonly level: 'program'; readonly key: ResponseKey; readonly slot: Slot }
  | { readonly level: 'set'; readonly key: ResponseKey; readonly slot: Slot; readonly set: CompetencySet }
  | {
      readonly level: 'requirement';
      readonly key: ResponseKey;
      readonly slot: Slot;
      readonly set: CompetencySet;
      readonly requirement: Requirement;
    };

type PackIndex = {
  readonly sets: ReadonlyMap<string, CompetencySet>;
  readonly requirements: ReadonlyMap<string, { readonly set: CompetencySet; readonly requirement: Requirement }>;
  /** In writing order. */
  readonly places: ReadonlyMap<ResponseKey, SlotPlace>;
  readonly keysBySet: ReadonlyMap<string, readonly ResponseKey[]>;
  readonly programKeys: readonly ResponseKey[];
  readonly setsByGroup: ReadonlyMap<string, readonly CompetencySet[]>;
};

/** Packs never change once read, so each is indexed once. */
const known = new WeakMap<Pack, PackIndex>();

function indexOf(pack: Pack): PackIndex {
  const before = known.get(pack);
  if (before !== undefined) return before;
  const made = toIndex(pack);
  known.set(pack, made);
  return made;
}

function toIndex(pack: Pack): PackIndex {
  const bySet = new Map(pack.sets.map((set) => [set.id, placesOfSet(pack, set)]));
  const program = pack.slots.program.map((slot): SlotPlace => ({ level: 'program', key: toResponseKey(PROGRAM_OWNER, slot.id), slot }));
  const places = [...bySet.values()].flat().concat(program);
  const owned = pack.sets.flatMap((set) => set.requirements.map((requirement) => ({ set, requirement })));
  return {
    sets: new Map(pack.sets.map((set) => [set.id, set])),
    requirements: new Map(owned.map((owner) => [owner.requirement.id, owner])),
    places: new Map(places.map((place) => [place.key, place])),
    keysBySet: new Map([...bySet].map(([id, ofSet]) => [id, ofSet.map((place) => place.key)])),
    programKeys: program.map((place) => place.key),
    setsByGroup: new Map(pack.groups.map((group) => [group.id, pack.sets.filter((set) => set.group === group.id)])),
  };
}

function placesOfSet(pack: Pack, set: CompetencySet): readonly SlotPlace[] {
  const ofRequirements = set.requirements.flatMap((requirement) =>
    pack.slots.requirement.map(
      (slot): SlotPlace => ({ level: 'requirement', key: toResponseKey(requirement.id, slot.id), slot, set, requirement }),
    ),
  );
  const ofSet = pack.slots.set.map((slot): SlotPlace => ({ level: 'set', key: toResponseKey(set.id, slot.id), slot, set }));
  return [...ofRequirements, ...ofSet];
}

export function setById(pack: Pack, id: SetId | string): CompetencySet | undefined {
  return indexOf(pack).sets.get(id);
}

export function requirementById(pack: Pack, id: RequirementId | string): Requirement | undefined {
  return indexOf(pack).requirements.get(id)?.requirement;
}

/** The set that a requirement belongs to. */
export function setOf(pack: Pack, requirementId: RequirementId | string): CompetencySet | undefined {
  return indexOf(pack).requirements.get(requirementId)?.set;
}

export function slotsFor(pack: Pack, level: SlotLevel): readonly Slot[] {
  return pack.slots[level];
}

/** Every key of a set in writing order: its requirements' parts, then the set's own. Empty for an unknown set. */
export function responseKeysOfSet(pack: Pack, setId: SetId | string): readonly ResponseKey[] {
  return indexOf(pack).keysBySet.get(setId) ?? [];
}

export function responseKeysOfProgram(pack: Pack): readonly ResponseKey[] {
  return indexOf(pack).programKeys;
}

/** Undefined for a key that the pack doesn't ask for (any more). */
export function slotOfKey(pack: Pack, key: ResponseKey | string): SlotPlace | undefined {
  return indexOf(pack).places.get(key as ResponseKey);
}

/** In the pack's order. */
export function setsInGroup(pack: Pack, groupId: string): readonly CompetencySet[] {
  return indexOf(pack).setsByGroup.get(groupId) ?? [];
}

/** All its sets are asked for; nothing is to choose. */
export function isRequiredGroup(group: Group): boolean {
  return group.choose === 'all';
}
