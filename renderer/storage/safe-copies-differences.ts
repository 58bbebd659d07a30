import { toStableJson } from '../../shared/bundle/portfolio-json';
import type { EvidenceId, ResponseKey, Sha256 } from '../../shared/domain/ids';
import type { Evidence, PortfolioRecords, Use } from '../../shared/domain/portfolio';
import type { RichText } from '../../shared/domain/rich-text';
import { isBlank } from '../../shared/domain/rich-text-reading';

export type Compared = Omit<PortfolioRecords, 'versions' | 'packJson' | 'receipts'>;

export type PartDifference = {
  readonly key: ResponseKey;
  /** Null where nothing was written. */
  readonly then: RichText | null;
  readonly now: RichText | null;
};

export type ItemDifference = {
  /** As the copy has it. */
  readonly item: Evidence;
  /**
   * `gone`: not in the portfolio any more. `replaced`: another file stands in its place. `file-lost`: listed, but its
   * bytes are not on this computer. `changed`: only what is said about it.
   */
  readonly state: 'gone' | 'in-trash' | 'replaced' | 'file-lost' | 'changed';
  /** As it is now; null when it is gone. */
  readonly now: Evidence | null;
  /** Where the copy has it attached. */
  readonly uses: readonly Use[];
};

/** Differences that only a second portfolio brings back. */
export type OtherDifference = 'title' | 'profile' | 'sets' | 'marks' | 'declarations' | 'attachments';

export type Differences = {
  readonly parts: readonly PartDifference[];
  readonly items: readonly ItemDifference[];
  readonly others: readonly OtherDifference[];
  /** Written or added since, so that the copy has nothing to say about it. */
  readonly isOnlyNow: { readonly parts: number; readonly items: number };
};

/**
 * What a copy has that is not here now, or is otherwise here. Pure.
 * @param lost digests of the copy whose bytes are not in the evidence store
 */
export function toDifferences(then: Compared, now: Compared, lost: ReadonlySet<Sha256>): Differences {
  const parts = toParts(then, now);
  const known = new Set(then.evidence.map(({ id }) => id));
  return {
    parts: parts.filter((part) => part.then !== null),
    items: then.evidence.flatMap((item) => toItem(item, { then, now, lost }) ?? []),
    others: toOthers(then, now),
    isOnlyNow: {
      parts: parts.filter((part) => part.then === null).length,
      items: now.evidence.filter(({ id, removedAt }) => removedAt === '' && !known.has(id)).length,
    },
  };
}

function toParts(then: Compared, now: Compared): readonly PartDifference[] {
  const docsThen = toDocs(then);
  const docsNow = toDocs(now);
  return [...new Set([...docsThen.keys(), ...docsNow.keys()])]
    .map((key) => ({ key, then: docsThen.get(key) ?? null, now: docsNow.get(key) ?? null }))
    .filter((part) => !isSame(part.then, part.now));
}

function toDocs({ responses }: Compared): ReadonlyMap<ResponseKey, RichText> {
  return new Map(responses.filter(({ doc }) => !isBlank(doc)).map(({ key, doc }) => [key, doc]));
}

type Sides = { readonly then: Compared; readonly now: Compared; readonly lost: ReadonlySet<Sha256> };

function toItem(item: Evidence, sides: Sides): ItemDifference | null {
  // What lay in the trash then is no loss.
  if (item.removedAt !== '') return null;
  const now = sides.now.evidence.find(({ id }) => id === item.id) ?? null;
  const state = toState(item, now, sides.lost);
  return state === null ? null : { item, now, state, uses: sides.then.uses.filter(({ evidenceId }) => evidenceId === item.id) };
}

function toState(item: Evidence, now: Evidence | null, lost: ReadonlySet<Sha256>): ItemDifference['state'] | null {
  if (now === null) return 'gone';
  if (now.sha256 !== item.sha256) return 'replaced';
  if (now.removedAt !== '') return 'in-trash';
  if (lost.has(item.sha256)) return 'file-lost';
  return isSame(toSaid(item), toSaid(now)) ? null : 'changed';
}

function toSaid({ title, classId, date, description, privacy, tags = [] }: Evidence) {
  return { title, classId, date, description, privacy, tags };
}

function toOthers(then: Compared, now: Compared): readonly OtherDifference[] {
  const found: readonly (readonly [OtherDifference, boolean])[] = [
    ['title', then.head.title === now.head.title],
    ['profile', isSame(then.head.profile, now.head.profile)],
    ['sets', isSameList(then.chosenSets, now.chosenSets, ({ setId }) => setId)],
    ['marks', isSameList(then.requirementStates, now.requirementStates, ({ requirementId }) => requirementId)],
    ['declarations', isSameList(then.declarations, now.declarations, ({ declarationId }) => declarationId)],
    ['attachments', isSameList(toOpenUses(then, now), toOpenUses(now, then), (use) => `${use.evidenceId} ${use.requirementId}`)],
  ];
  return found.filter(([, isAlike]) => !isAlike).map(([kind]) => kind);
}

/** Attachments of items that both sides have; those of the others are told with the item. */
function toOpenUses({ uses }: Compared, other: Compared): readonly Use[] {
  const known = new Set<EvidenceId>(other.evidence.map(({ id }) => id));
  return uses.filter(({ evidenceId }) => known.has(evidenceId));
}

function isSameList<T>(a: readonly T[], b: readonly T[], keyOf: (item: T) => string): boolean {
  const sorted = (items: readonly T[]): readonly T[] => [...items].sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1));
  return isSame(sorted(a), sorted(b));
}

function isSame(a: unknown, b: unknown): boolean {
  return toStableJson(a) === toStableJson(b);
}
