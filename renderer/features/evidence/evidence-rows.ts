import type { Finding } from '../../../shared/checks/finding';
import { toOwner, type EvidenceId } from '../../../shared/domain/ids';
import type { Evidence, Use } from '../../../shared/domain/portfolio';
import { citationsIn, picturesIn } from '../../../shared/domain/rich-text-reading';
import type { EvidenceClass, Pack } from '../../../shared/packs/pack';
import type { CurrentRecords } from '../../storage/portfolio-view';
import { toTarget, type Target, type TargetId } from '../../../shared/text/target-text';

/** One place where an item is attached or cited. */
export type UsePlace = {
  readonly target: Target;
  /** Null where the text cites the item without its being attached. */
  readonly use: Use | null;
  /** In how many written parts the text cites or shows it. */
  readonly citedIn: number;
};

export type EvidenceRow = {
  readonly item: Evidence;
  readonly evidenceClass: EvidenceClass | null;
  readonly places: readonly UsePlace[];
  /** What is wrong with the file or what it may give away. */
  readonly problems: readonly Finding[];
  /** Everything the rehearsal says about the item, the problems among it. */
  readonly findings: readonly Finding[];
};

/** The items in use, by number, each with all that the list and the panel show of it. */
export function toRows(records: CurrentRecords, pack: Pack, findings: readonly Finding[]): readonly EvidenceRow[] {
  const places = toPlaces(records, pack);
  const classes = new Map(pack.evidenceClasses.map((evidenceClass) => [evidenceClass.id, evidenceClass]));
  const byItem = toFindingsByItem(findings);
  return records.evidence
    .filter(({ removedAt }) => removedAt === '')
    .map((item) => {
      const ofItem = byItem.get(item.id) ?? [];
      return {
        item,
        evidenceClass: classes.get(item.classId) ?? null,
        places: places.get(item.id) ?? [],
        problems: ofItem.filter(isProblem),
        findings: ofItem,
      };
    });
}

function toFindingsByItem(findings: readonly Finding[]): ReadonlyMap<EvidenceId, readonly Finding[]> {
  const byItem = new Map<EvidenceId, Finding[]>();
  for (const finding of findings) {
    if (finding.where.kind !== 'evidence') continue;
    const ofItem = byItem.get(finding.where.evidenceId);
    if (ofItem === undefined) byItem.set(finding.where.evidenceId, [finding]);
    else ofItem.push(finding);
  }
  return byItem;
}

/** What is still to be said about an item is no problem of its file. */
function isProblem({ area, check }: Finding): boolean {
  return (area === 'files' || area === 'privacy') && check !== 'permission-undeclared';
}

type FoundPlace = { use: Use | null; citedIn: number };

/** Where each item is attached or cited, in the pack's order. */
function toPlaces({ uses, responses }: CurrentRecords, pack: Pack): ReadonlyMap<EvidenceId, readonly UsePlace[]> {
  const found = new Map<EvidenceId, Map<TargetId, FoundPlace>>();
  const placeOf = (evidenceId: EvidenceId, targetId: TargetId): FoundPlace => {
    const ofItem = found.get(evidenceId) ?? new Map<TargetId, FoundPlace>();
    const place = ofItem.get(targetId) ?? { use: null, citedIn: 0 };
    found.set(evidenceId, ofItem.set(targetId, place));
    return place;
  };
  for (const use of uses) placeOf(use.evidenceId, use.requirementId).use = use;
  for (const { key, doc } of responses) {
    const shown = new Set([...citationsIn(doc), ...picturesIn(doc).map(({ evidenceId }) => evidenceId)]);
    for (const evidenceId of shown) placeOf(evidenceId, toOwner(key) as TargetId).citedIn += 1;
  }
  const ids = pack.sets.flatMap((set): readonly TargetId[] => [...set.requirements.map(({ id }) => id), set.id]);
  const ranks = new Map(ids.map((id, index) => [id, index]));
  return new Map([...found].map(([evidenceId, ofItem]) => [evidenceId, toInOrder(ofItem, ranks, pack)]));
}

function toInOrder(ofItem: ReadonlyMap<TargetId, FoundPlace>, ranks: ReadonlyMap<TargetId, number>, pack: Pack): readonly UsePlace[] {
  const rank = (id: TargetId): number => ranks.get(id) ?? -1;
  return [...ofItem]
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([id, place]) => {
      const target = toTarget(pack, id);
      return target === undefined ? [] : [{ target, ...place }];
    });
}

export function toLinkId(id: EvidenceId): string {
  return `evidence-${id}`;
}
