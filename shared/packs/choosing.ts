import type { SetId } from '../domain/ids';
import type { ChosenSet } from '../domain/portfolio';
import type { Group, Pack } from './pack';
import { isRequiredGroup, setsInGroup } from './pack-index';

/** A set newly taken into the plan, on the pack's first route. */
export function toChosenSet(pack: Pack, setId: SetId): ChosenSet {
  return { setId, route: pack.routes[0]?.id ?? '', courseTitle: '', courseProvider: '', courseCompletedOn: '', courseApprovedOn: '' };
}

/** What a portfolio of this program begins with: the sets nobody may leave out. */
export function toRequiredChoices(pack: Pack): readonly ChosenSet[] {
  return pack.groups.filter(isRequiredGroup).flatMap((group) => setsInGroup(pack, group.id).map((set) => toChosenSet(pack, set.id)));
}

/** How many of a group's sets the program asks for. */
export function countAskedFor(pack: Pack, group: Group): number {
  return group.choose === 'all' ? setsInGroup(pack, group.id).length : group.choose;
}

/** Whether a person has anything to decide: which sets, or by which route. */
export function hasChoices(pack: Pack): boolean {
  return pack.routes.length > 1 || pack.groups.some((group) => !isRequiredGroup(group));
}
