import type { EvidenceId, Sha256 } from '../../domain/ids';
import type { Evidence } from '../../domain/portfolio';

/** Which item of the portfolio each item of the bundle is; unmatched ones are not in the map. */
export type EvidenceMatches = ReadonlyMap<EvidenceId, Evidence>;

/**
 * The same item with the same file first. Then the same file under another id, so that a file which was added on both
 * computers, or kept beside another in an earlier merge, stays one item. Then the same item, whose file is another by now.
 */
export function matchEvidence(theirs: readonly Evidence[], mine: readonly Evidence[]): EvidenceMatches {
  const theirIds = new Set(theirs.map(({ id }) => id));
  const byId = new Map(mine.map((item) => [item.id, item]));
  const free = new Map<Sha256, Evidence[]>();
  for (const item of mine) if (!theirIds.has(item.id)) free.set(item.sha256, [...(free.get(item.sha256) ?? []), item]);
  const matches = new Map<EvidenceId, Evidence>();
  for (const item of theirs) {
    const sameItem = byId.get(item.id);
    const match = sameItem?.sha256 === item.sha256 ? sameItem : (free.get(item.sha256)?.shift() ?? sameItem);
    if (match !== undefined) matches.set(item.id, match);
  }
  return matches;
}

/** The bundle's id and the portfolio's, where they are not the same. */
export function toRenamed(matches: EvidenceMatches): ReadonlyMap<EvidenceId, EvidenceId> {
  return new Map([...matches].flatMap(([id, item]) => (item.id === id ? [] : [[id, item.id] as const])));
}
