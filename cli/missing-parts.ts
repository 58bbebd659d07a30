import type { BagPart } from '../shared/bundle/bag-part';

/** Of every bundle in parts, a sentence on those of its parts that were not given. */
export function toMissingParts(parts: readonly BagPart[]): readonly string[] {
  const groups = new Map<string, BagPart[]>();
  for (const part of parts) groups.set(part.group, [...(groups.get(part.group) ?? []), part]);
  return [...groups.values()].flatMap((group) => {
    const count = group[0]?.of ?? null;
    if (count === null) return [];
    const there = new Set(group.map(({ number }) => number));
    const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !there.has(number));
    return missing.length === 0 ? [] : [`Not among these: part ${missing.join(', ')} of ${count}, which ${missing.length === 1 ? 'belongs' : 'belong'} to part ${[...there].sort((a, b) => a - b).join(', ')}.`];
  });
}
