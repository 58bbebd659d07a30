import type { TargetGroup } from './targets';

/** Competencies whose set, number or title has every word of the query. */
export function toMatches(groups: readonly TargetGroup[], query: string): readonly TargetGroup[] {
  const words = query.toLocaleLowerCase().split(/\s+/);
  const isFound = (text: string): boolean => words.every((word) => text.toLocaleLowerCase().includes(word));
  return groups
    .map((group) => ({ ...group, targets: group.targets.filter(({ number, title }) => isFound(`${group.title} ${number} ${title}`)) }))
    .filter(({ targets }) => targets.length > 0);
}
