import { PROGRAM_OWNER, toResponseKey, type EvidenceId, type ResponseKey, type SetId } from '../domain/ids';
import type { Evidence, PrivacyAnswer, RequirementState } from '../domain/portfolio';
import { emptyRichText, type RichText } from '../domain/rich-text';
import { isBlank } from '../domain/rich-text-reading';
import type { CompetencySet, Pack, Slot } from '../packs/pack';
import type { Place } from './finding';
import { evidenceIn, toAnswerIndex, toDocIndex, toEvidenceIndex, toStateIndex, toUseIndex, type AnswerIndex, type EvidenceIndex, type UseIndex } from './portfolio-index';
import type { CheckedPortfolio, KeyedSlot, Owner, OwnerOutline, Part } from './subjects';

const outlinesBySet = new WeakMap<Pack, ReadonlyMap<SetId, readonly OwnerOutline[]>>();

/** A set's requirements in order, then the set itself where the pack asks for parts at that level. */
export function outlinesOfSet(pack: Pack, setId: SetId): readonly OwnerOutline[] {
  const known = outlinesBySet.get(pack) ?? new Map(pack.sets.map((set) => [set.id, outlineSet(pack, set)]));
  outlinesBySet.set(pack, known);
  return known.get(setId) ?? [];
}

/** The program's own parts; null where the pack has none. */
export function outlineOfProgram(pack: Pack): OwnerOutline | null {
  const slots = toKeyedSlots(PROGRAM_OWNER, pack.slots.program);
  return slots.length === 0 ? null : { kind: 'program', id: PROGRAM_OWNER, set: null, requirement: null, slots, statement: [] };
}

function outlineSet(pack: Pack, set: CompetencySet): readonly OwnerOutline[] {
  const own = toKeyedSlots(set.id, pack.slots.set);
  const statement = pack.slots.requirement.length > 0 ? [] : [...own, ...toKeyedSlots(PROGRAM_OWNER, pack.slots.program)];
  const requirements = set.requirements.map((requirement): OwnerOutline => {
    const slots = toKeyedSlots(requirement.id, pack.slots.requirement);
    return { kind: 'requirement', id: requirement.id, set, requirement, slots, statement };
  });
  return own.length === 0 ? requirements : [...requirements, { kind: 'set', id: set.id, set, requirement: null, slots: own, statement: [] }];
}

function toKeyedSlots(owner: string, slots: readonly Slot[]): readonly KeyedSlot[] {
  return slots.map((slot) => ({ slot, key: toResponseKey(owner, slot.id) }));
}

export type OwnerSources = {
  readonly pack: Pack;
  readonly docs: ReadonlyMap<ResponseKey, RichText>;
  readonly states: ReadonlyMap<string, RequirementState>;
  readonly evidence: EvidenceIndex;
  readonly uses: UseIndex;
  readonly answers: AnswerIndex;
};

const noAnswers: readonly PrivacyAnswer[] = [];

export function toOwnerSources(portfolio: CheckedPortfolio, pack: Pack): OwnerSources {
  return {
    pack,
    docs: toDocIndex(portfolio.responses),
    states: toStateIndex(portfolio.requirementStates),
    evidence: toEvidenceIndex(portfolio.evidence),
    uses: toUseIndex(portfolio.uses),
    answers: toAnswerIndex(portfolio.privacyAnswers ?? noAnswers),
  };
}

/** What is written at an outline, and how the person marked it. */
export type WrittenParts = Pick<Owner, 'kind' | 'id' | 'set' | 'requirement' | 'parts' | 'replaced' | 'state'>;

export function toWrittenParts(outline: OwnerOutline, { docs, states }: Pick<OwnerSources, 'docs' | 'states'>): WrittenParts {
  const { kind, id, set, requirement } = outline;
  const state = states.get(id) ?? null;
  const all = outline.slots.map((slot) => toPart(slot, docs));
  const isReplaced = (part: Part): boolean => part.slot.replacedBy === 'suggestion' && state !== null && state.suggestionId !== '';
  return { kind, id, set, requirement, state, parts: all.filter((part) => !isReplaced(part)), replaced: all.filter(isReplaced) };
}

/** An outline with everything that is written, marked and attached there. */
export function toWrittenOwner(outline: OwnerOutline, sources: OwnerSources): Owner {
  const { pack, evidence, uses, answers, docs } = sources;
  const written = toWrittenParts(outline, sources);
  const statement = outline.statement.map((slot) => toPart(slot, docs));
  const cited = new Set(written.parts.flatMap((part) => evidenceIn(part.doc)));
  const attachedIds = new Set(uses.byOwner.get(outline.id)?.map((use) => use.evidenceId));
  const attached = findLive(attachedIds, evidence);
  const items = [...attached, ...findLive([...cited].filter((id) => !attachedIds.has(id)), evidence)];
  return { ...written, statement, cited, attached, items, pack, evidence, uses, answers };
}

function findLive(ids: Iterable<EvidenceId>, { liveById }: EvidenceIndex): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const id of ids) {
    const item = liveById.get(id);
    if (item !== undefined) found.push(item);
  }
  return found;
}

function toPart({ slot, key }: KeyedSlot, docs: OwnerSources['docs']): Part {
  const doc = docs.get(key) ?? emptyRichText;
  const isFile = slot.kind === 'file' || slot.kind === 'video' || slot.kind === 'thirdParty';
  return { slot, key, doc, isEmpty: isFile ? evidenceIn(doc).length === 0 : isBlank(doc) };
}

/** Where a finding about all of an owner's parts leads. */
export function placeOf(owner: Pick<Owner, 'kind' | 'id' | 'set' | 'requirement'> & { readonly parts: readonly Pick<Part, 'key'>[] }): Place {
  if (owner.requirement !== null) return { kind: 'requirement', requirementId: owner.requirement.id };
  const first = owner.parts[0];
  if (first !== undefined) return { kind: 'response', key: first.key };
  return owner.set === null ? { kind: 'plan' } : { kind: 'set', setId: owner.set.id };
}

/** Parts to be written in the editor, of those asked for, that hold text. */
export function writtenParts(owner: Owner, slots: readonly string[] | null = null): readonly Part[] {
  return owner.parts.filter(
    (part) => part.slot.kind === 'richText' && !part.isEmpty && (slots === null || slots.includes(part.slot.id)),
  );
}

/** Required parts in which nothing is written; a third party's parts have a check of their own. */
export function missingParts(owner: Pick<Owner, 'parts'>): readonly Part[] {
  return owner.parts.filter((part) => part.isEmpty && part.slot.required && part.slot.kind !== 'thirdParty');
}

/** Something is asked for here, and nothing is written or attached: `slot-empty` says so once, the others are quiet. */
export function isUntouched(owner: Owner): boolean {
  return owner.items.length === 0 && owner.parts.every((part) => part.isEmpty) && missingParts(owner).length > 0;
}
