import type { RequirementId, ResponseKey, SetId } from '../domain/ids';
import type { DateOnly, Moment, Receipt } from '../domain/portfolio';
import type { CompetencySet, Pack, Requirement, Route, Slot } from '../packs/pack';
import type { Place } from './finding';
import { missingParts, outlineOfProgram, outlinesOfSet, placeOf, toWrittenParts, type WrittenParts } from './owners';
import { toDocIndex, toStateIndex } from './portfolio-index';
import type { CheckedPortfolio, ChosenRoute, Owner, OwnerOutline } from './subjects';
import { chosenIn } from './whole';

/** To do, In draft, Parked, Ready: ready and parked are the person's own marks, the others follow from the text. */
export type WritingStatus = 'open' | 'draft' | 'parked' | 'ready';

/** How far one requirement is, or the parts of a set, or those of the program. */
export type OwnerProgress = {
  readonly kind: Owner['kind'];
  readonly id: RequirementId | SetId | 'program';
  readonly requirement: Requirement | null;
  readonly status: WritingStatus;
  /** Where one goes to see it whole. */
  readonly place: Place;
  /** Required parts in which nothing is written, in the pack's order. */
  readonly missing: readonly MissingPart[];
  /** Parts that are asked for, without one that a chosen suggestion replaces. */
  readonly parts: number;
};

export type MissingPart = { readonly key: ResponseKey; readonly label: string; readonly kind: Slot['kind'] };

export type StatusCounts = { readonly [Status in WritingStatus]: number } & { readonly total: number };

/** Where a set stands, as data for one short sentence. */
export type SetState =
  | { readonly kind: 'agreement' }
  | { readonly kind: 'course-done'; readonly on: DateOnly }
  | { readonly kind: 'course-under-way'; readonly title: string }
  | { readonly kind: 'bundled'; readonly at: Moment }
  | { readonly kind: 'all-ready' }
  | { readonly kind: 'some-ready'; readonly ready: number; readonly total: number }
  | { readonly kind: 'in-draft'; readonly drafts: number; readonly total: number }
  /** Only the set's own parts have text. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'not-started'; readonly total: number }
  | { readonly kind: 'route-unknown' };

export type SetProgress = {
  readonly set: CompetencySet;
  readonly route: Route | null;
  readonly state: SetState;
  /** Answers are asked for. */
  readonly isWriting: boolean;
  /** One for each requirement, in order: the marks of the tally. Empty where no answers are asked for. */
  readonly requirements: readonly OwnerProgress[];
  /** The set's own parts ("Personal statement"); null where the pack asks for none. */
  readonly own: OwnerProgress | null;
  /** Of the requirements only. */
  readonly counts: StatusCounts;
};

export type Progress = {
  /** Chosen sets, in the pack's order. */
  readonly sets: readonly SetProgress[];
  /** The program's own parts; null where the pack has none. */
  readonly program: OwnerProgress | null;
};

/** How far everything chosen is. Derived each time and kept nowhere. */
export function toProgress(portfolio: CheckedPortfolio, pack: Pack): Progress {
  const sources = { docs: toDocIndex(portfolio.responses), states: toStateIndex(portfolio.requirementStates) };
  const toStanding = (outline: OwnerOutline): OwnerProgress => toOwnerProgress(toWrittenParts(outline, sources));
  const program = outlineOfProgram(pack);
  const sets = chosenIn(portfolio, pack).map((row): SetProgress => {
    const isWriting = row.route?.kind === 'writing';
    const standings = isWriting ? outlinesOfSet(pack, row.set.id).map(toStanding) : [];
    const requirements = standings.filter((standing) => standing.kind === 'requirement');
    const own = standings.find((standing) => standing.kind === 'set') ?? null;
    const counts = countStatuses(requirements);
    const state = isWriting ? toWritingState(counts, own, lastBundleOf(portfolio.receipts, row.set.id)) : toRouteState(row);
    return { set: row.set, route: row.route, state, isWriting, requirements, own, counts };
  });
  return { sets, program: program === null ? null : toStanding(program) };
}

/** Ready and parked as the person marked it; else in draft as soon as anything is written, and to do before. */
export function statusOf(owner: Pick<Owner, 'state' | 'parts' | 'replaced'>): WritingStatus {
  const mark = owner.state?.mark ?? 'none';
  if (mark !== 'none') return mark;
  return [...owner.parts, ...owner.replaced].some((part) => !part.isEmpty) ? 'draft' : 'open';
}

/** The last bundle of a set (or of `program`) that was not marked as a draft. */
export function lastBundleOf(receipts: readonly Receipt[], scope: SetId | 'program'): Receipt | null {
  const made = receipts.filter((receipt) => receipt.scope === scope && !receipt.draft);
  return made.reduce<Receipt | null>((last, receipt) => (last === null || receipt.madeAt > last.madeAt ? receipt : last), null);
}

function toOwnerProgress(owner: WrittenParts): OwnerProgress {
  return {
    kind: owner.kind,
    id: owner.id,
    requirement: owner.requirement,
    status: statusOf(owner),
    place: placeOf(owner),
    missing: missingParts(owner).map((part) => ({ key: part.key, label: part.slot.label, kind: part.slot.kind })),
    parts: owner.parts.length,
  };
}

function countStatuses(standings: readonly OwnerProgress[]): StatusCounts {
  const count = (status: WritingStatus): number => standings.filter((standing) => standing.status === status).length;
  return { open: count('open'), draft: count('draft'), parked: count('parked'), ready: count('ready'), total: standings.length };
}

function toRouteState({ route, chosen }: ChosenRoute): SetState {
  if (route === null) return { kind: 'route-unknown' };
  if (route.kind === 'agreement') return { kind: 'agreement' };
  if (chosen.courseCompletedOn === '') return { kind: 'course-under-way', title: chosen.courseTitle };
  return { kind: 'course-done', on: chosen.courseCompletedOn };
}

function toWritingState(counts: StatusCounts, own: OwnerProgress | null, bundle: Receipt | null): SetState {
  const isAllReady = counts.ready === counts.total && (own === null || own.status === 'ready');
  if (isAllReady) return bundle === null ? { kind: 'all-ready' } : { kind: 'bundled', at: bundle.madeAt };
  if (counts.ready > 0) return { kind: 'some-ready', ready: counts.ready, total: counts.total };
  const drafts = counts.draft + counts.parked;
  if (drafts > 0) return { kind: 'in-draft', drafts, total: counts.total };
  return own === null || own.status === 'open' ? { kind: 'not-started', total: counts.total } : { kind: 'begun' };
}
