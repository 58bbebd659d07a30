import { toCitationIndex, toEvidenceIndex, toUseIndex } from '../../../shared/checks/portfolio-index';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { Evidence, PortfolioRecords, Use } from '../../../shared/domain/portfolio';
import type { EvidenceClass, Pack } from '../../../shared/packs/pack';
import { toTarget, type Target, type TargetId } from '../../../shared/text/target-text';
import { toTargets } from './coverage-scopes';

export type Kind = 'primary' | 'secondary' | 'undecided';
/** In the order of the columns; the bundle's own map has the same. */
export const kinds: readonly Kind[] = ['primary', 'secondary', 'undecided'];

/** One place of the map in which something stands. */
export type CoverageCell = {
  /** Null where a text mentions the item without its being attached. */
  readonly use: Use | null;
  readonly isMentioned: boolean;
};

export type CoverageItem = {
  readonly item: Evidence;
  readonly kind: Kind;
  /** As the pack calls it; empty while undecided. */
  readonly className: string;
  /** In how many rows of this map it stands. */
  readonly usedIn: number;
  /** Whether it stands anywhere in the portfolio. */
  readonly isUsed: boolean;
};

/** `own` parts of a set or the program need no evidence, so that none of them is a gap. */
export type RowState = 'covered' | 'only-secondary' | 'nothing' | 'own';

export type CoverageRow = {
  readonly target: Target;
  readonly cells: ReadonlyMap<EvidenceId, CoverageCell>;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly state: RowState;
};

export type Coverage = {
  readonly rows: readonly CoverageRow[];
  /** Primary, secondary, undecided; by number within each. */
  readonly items: readonly CoverageItem[];
};

type Covered = Pick<PortfolioRecords, 'evidence' | 'uses' | 'responses' | 'chosenSets'>;
type Cells = ReadonlyMap<EvidenceId, CoverageCell>;

/** Which evidence stands where: attached, mentioned in the text, or both. */
export function toCoverage(records: Covered, pack: Pack, scope: string): Coverage {
  const kindOf = toKinds(records.evidence, pack);
  const byTarget = toCells(records);
  const hasPrimary = pack.evidenceClasses.some(({ shape }) => shape === 'primary');
  const rows = toTargets(pack, records.chosenSets, scope).map((target) => toRow(target, byTarget.get(target.id) ?? new Map<EvidenceId, CoverageCell>(), { kindOf, hasPrimary }));
  return { rows, items: toItems(records.evidence, pack, { kindOf, rows, used: toUsed(byTarget, pack) }) };
}

type KindOf = ReadonlyMap<EvidenceId, Kind>;

function toKinds(evidence: readonly Evidence[], pack: Pack): KindOf {
  const shapes = new Map(pack.evidenceClasses.map(({ id, shape }) => [id, shape]));
  return new Map(toEvidenceIndex(evidence).live.map((item) => [item.id, shapes.get(item.classId) ?? 'undecided']));
}

/** Of live items only, by requirement, set or program. */
function toCells({ evidence, uses, responses }: Covered): ReadonlyMap<TargetId, Cells> {
  const { liveById } = toEvidenceIndex(evidence);
  const byTarget = new Map<TargetId, Map<EvidenceId, CoverageCell>>();
  const put = (targetId: TargetId, id: EvidenceId, cell: Partial<CoverageCell>): void => {
    if (!liveById.has(id)) return;
    const cells = byTarget.get(targetId) ?? new Map<EvidenceId, CoverageCell>();
    byTarget.set(targetId, cells.set(id, { use: null, isMentioned: false, ...cells.get(id), ...cell }));
  };
  for (const [, ofItem] of toUseIndex(uses).byEvidence) for (const use of ofItem) put(use.requirementId, use.evidenceId, { use });
  for (const [id, owners] of toCitationIndex(responses)) for (const owner of owners) put(owner as TargetId, id, { isMentioned: true });
  return byTarget;
}

function toRow(target: Target, cells: Cells, { kindOf, hasPrimary }: { readonly kindOf: KindOf; readonly hasPrimary: boolean }): CoverageRow {
  const counts = { primary: 0, secondary: 0, undecided: 0 };
  for (const id of cells.keys()) counts[kindOf.get(id) ?? 'undecided'] += 1;
  return { target, cells, counts, state: toState(target, counts, hasPrimary) };
}

function toState({ number }: Target, counts: CoverageRow['counts'], hasPrimary: boolean): RowState {
  if (number === '') return 'own';
  if (counts.primary + counts.secondary + counts.undecided === 0) return 'nothing';
  return hasPrimary && counts.primary + counts.undecided === 0 ? 'only-secondary' : 'covered';
}

/** Anywhere the pack still knows, in a set of this map or in another. */
function toUsed(byTarget: ReadonlyMap<TargetId, Cells>, pack: Pack): ReadonlySet<EvidenceId> {
  return new Set([...byTarget].flatMap(([id, cells]) => (toTarget(pack, id) === undefined ? [] : [...cells.keys()])));
}

type ItemParts = { readonly kindOf: KindOf; readonly rows: readonly CoverageRow[]; readonly used: ReadonlySet<EvidenceId> };

function toItems(evidence: readonly Evidence[], pack: Pack, { kindOf, rows, used }: ItemParts): readonly CoverageItem[] {
  const classes = new Map<string, EvidenceClass>(pack.evidenceClasses.map((evidenceClass) => [evidenceClass.id, evidenceClass]));
  const usedIn = new Map<EvidenceId, number>();
  for (const { cells } of rows) for (const id of cells.keys()) usedIn.set(id, (usedIn.get(id) ?? 0) + 1);
  const items = toEvidenceIndex(evidence).live.map((item) => ({
    item,
    kind: kindOf.get(item.id) ?? 'undecided',
    className: classes.get(item.classId)?.label ?? '',
    usedIn: usedIn.get(item.id) ?? 0,
    isUsed: used.has(item.id),
  }));
  return kinds.flatMap((kind) => items.filter((entry) => entry.kind === kind));
}

export function isGap({ state }: CoverageRow): boolean {
  return state === 'nothing' || state === 'only-secondary';
}
