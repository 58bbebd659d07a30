import { PROGRAM_OWNER, toResponseKey } from '../../domain/ids';
import type { Pack } from '../pack';
import type { PackPath } from '../pack-problem';
import type { PackRule } from './pack-rule';

/** Words that stand for a scope wherever a set's id could: no set may be called by one. */
const reservedSetIds: readonly string[] = [PROGRAM_OWNER, 'everything'];

/** Answers are kept by `<owner>/<slot>`: every owner in its own namespace, and no key that is also an owner. */
export const checkNamespaces: PackRule = (pack, report) => {
  const keys = toAllKeys(pack);
  const checkOwner = (path: PackPath, id: string, parent: string): void => {
    if (!id.startsWith(`${parent}/`)) report(path, `“${id}”`, `an id that begins with “${parent}/”`);
    else if (keys.has(id)) report(path, `“${id}”, the key of an answer`, 'an id that no set or requirement and slot make together');
  };
  pack.sets.forEach((set, setAt) => {
    if (reservedSetIds.includes(set.id)) report(['sets', setAt, 'id'], `“${set.id}”`, `a set’s id other than ${reservedSetIds.join(' and ')}`);
    set.requirements.forEach((requirement, at) => {
      const path = ['sets', setAt, 'requirements', at];
      checkOwner([...path, 'id'], requirement.id, set.id);
      requirement.children?.forEach((child, childAt) => checkOwner([...path, 'children', childAt, 'id'], child.id, requirement.id));
    });
  });
};

function toAllKeys(pack: Pack): ReadonlySet<string> {
  const { set: setSlots, requirement: requirementSlots } = pack.slots;
  return new Set(
    pack.sets.flatMap((set) => [
      ...setSlots.map((slot) => toResponseKey(set.id, slot.id)),
      ...set.requirements.flatMap((requirement) => requirementSlots.map((slot) => toResponseKey(requirement.id, slot.id))),
    ]),
  );
}
