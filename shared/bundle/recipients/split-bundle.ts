import type { Result } from '../../domain/result';
import { ok, refused } from '../../domain/result';
import type { EvidenceId } from '../../domain/ids';
import { toBagCount, toBagInfo, toBundleIdentifier, toIdentifier } from '../bag-description';
import type { BundleContents, EvidenceEntry } from '../bundle-contents';
import type { BundlePlan } from '../bundle-plan';
import { planBundle, toPlannedEvidence } from '../plan-bundle';
import type { PlanInput } from '../plan-input';
import { toBundleContents } from '../to-contents';
import { toPartPage } from './part-page';
import type { OutputLimits } from './plan-output';
import { toEntryBound, toZipBound } from './zip-size';

/** Sizes in bytes; items as the person knows them: `E4 Hold handout`. */
export type SplitProblem =
  | { readonly kind: 'item-too-large'; readonly item: string; readonly size: number; readonly limit: number }
  /** The pages alone are more than a part may hold. */
  | { readonly kind: 'pages-too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'total-too-large'; readonly size: number; readonly limit: number; /** Largest first. */ readonly largest: readonly string[] }
  | { readonly kind: 'too-many-parts'; readonly parts: number; readonly limit: number };

/**
 * The bundle as one zip or, where that may be too large, as several: each a bag of its own, the first with all pages and
 * records, evidence in its order over all of them. Sizes are upper bounds. Pure, as `planBundle` is.
 * @returns everything that stands in the way, or the plans in order; never a plan from which evidence is left out
 */
export function splitBundle(input: PlanInput, limits: OutputLimits): Result<readonly BundlePlan[], readonly SplitProblem[]> {
  const whole = planBundle(input);
  const limit = limits.maxFileBytes;
  const plans = limit === null || toZipBound(whole) <= limit ? ok([whole]) : splitAt(input, limit);
  if (!plans.ok) return plans;
  const problems = checkWhole(plans.value, limits, toBundleContents(input));
  return problems.length === 0 ? plans : refused(problems);
}

function splitAt(input: PlanInput, limit: number): Result<readonly BundlePlan[], readonly SplitProblem[]> {
  const shelf = toShelf(input, limit);
  const problems = shelf.items.flatMap(({ entry, bound }) =>
    shelf.empty + bound > limit ? [{ kind: 'item-too-large' as const, item: toPlannedEvidence(entry).label, size: entry.item.size, limit }] : [],
  );
  if (shelf.empty <= limit && problems.length > 0) return refused(problems);
  // The pages say what lies elsewhere, so their size follows from the parts and the parts from their size. The room kept
  // for them only grows, and evidence only moves on: it ends.
  for (let room = shelf.empty; ; ) {
    const plans = toPlans(input, toParts(shelf, room));
    const first = plans[0];
    const needed = first === undefined ? 0 : toZipBound({ ...first, payload: first.payload.filter((entry) => !isEvidenceFile(entry.path)) });
    if (needed > limit) return refused([{ kind: 'pages-too-large', size: needed, limit }]);
    if (needed <= room) return ok(plans);
    room = needed;
  }
}

function isEvidenceFile(path: string): boolean {
  return path.startsWith('data/evidence/');
}

/** For bounds alone: no number of parts takes more figures. */
const MOST_PARTS = 99_999;
/** An item's line on the front page of its part, without its names, which markup can make six times as long. */
const LINE_BYTES = 200;

type Shelved = { readonly entry: EvidenceEntry; /** Bytes of the file and of its line, at most. */ readonly bound: number };
type Shelf = { readonly limit: number; readonly items: readonly Shelved[]; /** A later part without evidence. */ readonly empty: number };

function toShelf(input: PlanInput, limit: number): Shelf {
  const contents = toBundleContents({ ...input, parts: { count: MOST_PARTS, partOf: new Map() } });
  const folder = `${contents.name}-p${MOST_PARTS}`;
  const items = contents.evidence.map((entry) => ({ entry, bound: toEntryBound(toPlannedEvidence(entry), folder) + toLineBound(entry) }));
  return { limit, items, empty: toZipBound(toLaterPart(contents, MOST_PARTS, [])) };
}

function toLineBound({ item, fileName }: EvidenceEntry): number {
  return LINE_BYTES + 6 * new TextEncoder().encode(`${item.title}${item.originalName}${fileName}`).length;
}

/**
 * Evidence in its order: as much as fits into each part before the next is begun. The first may hold none.
 * @param room bytes that the first part needs for what is no evidence
 */
function toParts({ items, limit, empty }: Shelf, room: number): readonly (readonly EvidenceEntry[])[] {
  const parts: EvidenceEntry[][] = [[]];
  let filled = room;
  for (const { entry, bound } of items) {
    const current = parts.at(-1);
    if (current !== undefined && filled + bound <= limit) {
      current.push(entry);
      filled += bound;
      continue;
    }
    parts.push([entry]);
    filled = empty + bound;
  }
  return parts;
}

function toPlans(input: PlanInput, parts: readonly (readonly EvidenceEntry[])[]): readonly BundlePlan[] {
  const partOf = new Map<EvidenceId, number>();
  for (const [index, entries] of parts.entries()) if (index > 0) for (const { item } of entries) partOf.set(item.id, index + 1);
  const split: PlanInput = { ...input, parts: { count: parts.length, partOf } };
  const contents = toBundleContents(split);
  return [planBundle(split), ...parts.slice(1).map((entries, index) => toLaterPart(contents, index + 2, entries))];
}

/** Evidence only, with a front page that says where the rest is. */
function toLaterPart(contents: BundleContents, part: number, entries: readonly EvidenceEntry[]): BundlePlan {
  return {
    name: `${contents.name}-p${part}`,
    payload: [
      { kind: 'text', path: 'data/index.html', text: toPartPage(contents, part, entries) },
      { kind: 'text', path: 'data/assets/pages.css', text: contents.input.styleSheet },
      ...entries.map(toPlannedEvidence),
    ],
    bagInfo: toPartInfo(contents, part),
  };
}

function toPartInfo(contents: BundleContents, part: number): BundlePlan['bagInfo'] {
  const count = toBagCount(contents, part);
  const counted = new Map(count);
  const identifier = toIdentifier([toBundleIdentifier(contents), String(part)]);
  // A later part holds neither pages nor records, which the profile asks for.
  const lines = toBagInfo(contents).filter(([label]) => label !== 'BagIt-Profile-Identifier');
  return lines.map(([label, value]) => [label, label === 'External-Identifier' ? identifier : (counted.get(label) ?? value)] as const);
}

function checkWhole(plans: readonly BundlePlan[], limits: OutputLimits, contents: BundleContents): readonly SplitProblem[] {
  const { maxFiles, maxTotalBytes } = limits;
  const size = plans.reduce((sum, plan) => sum + toZipBound(plan), 0);
  const largest = [...contents.evidence].sort((a, b) => b.item.size - a.item.size).slice(0, 3).map((entry) => toPlannedEvidence(entry).label);
  return [
    ...(maxTotalBytes !== null && size > maxTotalBytes ? [{ kind: 'total-too-large' as const, size, limit: maxTotalBytes, largest }] : []),
    ...(maxFiles !== null && plans.length > maxFiles ? [{ kind: 'too-many-parts' as const, parts: plans.length, limit: maxFiles }] : []),
  ];
}
