import type { EvidenceId, ResponseKey } from '../domain/ids';
import { toResponseKey } from '../domain/ids';
import type { RequirementState, Use } from '../domain/portfolio';
import type { RichText } from '../domain/rich-text';
import { citationsIn, picturesIn } from '../domain/rich-text-reading';
import type { CompetencySet, Pack, Requirement, Slot } from '../packs/pack';
import type { EvidenceEntry, Narrative, NarrativeEvidence, NarrativePart } from './bundle-contents';
import type { NameGiver } from './names';
import { toSlug } from './names';
import { words } from './pages/page-words';

export type NarrativeSources = {
  readonly pack: Pack;
  /** Written answers; blank ones are not here. */
  readonly docs: ReadonlyMap<ResponseKey, RichText>;
  readonly states: ReadonlyMap<string, RequirementState>;
  readonly uses: readonly Use[];
  readonly evidenceById: ReadonlyMap<EvidenceId, EvidenceEntry>;
  readonly giveName: NameGiver;
};

export function toRequirementNarrative(requirement: Requirement, set: CompetencySet, sources: NarrativeSources): Narrative {
  const state = sources.states.get(requirement.id);
  const suggestion = requirement.suggestions?.find((candidate) => candidate.id === state?.suggestionId);
  const number = toSlug(requirement.number, 20, 'x');
  const parts = sources.pack.slots.requirement.flatMap((slot) => toParts(requirement.id, slot, { sources, isReplaced: suggestion !== undefined }));
  return {
    kind: 'requirement',
    ownerId: requirement.id,
    fileName: sources.giveName(`${toSlug(set.id, 40, 'set')}-${number}`, 'html'),
    anchor: `r${number}`,
    number: requirement.number,
    title: requirement.title,
    asks: requirement.text,
    asksEach: requirement.children?.map((child) => `${child.number} ${child.text}`) ?? [],
    suggestion: suggestion?.text ?? '',
    isMarkedReady: state?.mark === 'ready',
    parts,
    evidence: toNarrativeEvidence(requirement.id, parts, sources),
  };
}

/** The parts that belong to a set or to the program as a whole. */
export function toStatementNarrative(ownerId: string, slots: readonly Slot[], sources: NarrativeSources): Narrative {
  const parts = slots.flatMap((slot) => toParts(ownerId, slot, { sources, isReplaced: false }));
  const first = slots[0];
  return {
    kind: 'statement',
    ownerId,
    fileName: sources.giveName(`${toSlug(ownerId, 40, 'set')}-statement`, 'html'),
    anchor: 's',
    number: '',
    title: slots.length === 1 && first !== undefined ? first.label : words.statements,
    asks: '',
    asksEach: [],
    suggestion: '',
    isMarkedReady: sources.states.get(ownerId)?.mark === 'ready',
    parts,
    evidence: toNarrativeEvidence(ownerId, parts, sources),
  };
}

export function toKeptNarrative(keys: readonly ResponseKey[], sources: NarrativeSources): Narrative {
  const parts = keys.map((key): NarrativePart => ({ label: key, doc: sources.docs.get(key) ?? null, isRequired: false }));
  return {
    kind: 'kept',
    ownerId: '',
    fileName: sources.giveName('no-longer-asked-for', 'html'),
    anchor: 'k',
    number: '',
    title: words.noLongerAskedFor,
    asks: '',
    asksEach: [],
    suggestion: '',
    isMarkedReady: true,
    parts,
    evidence: toNarrativeEvidence('', parts, sources),
  };
}

type PartOptions = { readonly sources: NarrativeSources; readonly isReplaced: boolean };

/** A replaced part shows only when something was written in it; so does one for files that need not be there. */
function toParts(ownerId: string, slot: Slot, options: PartOptions): readonly NarrativePart[] {
  const doc = options.sources.docs.get(toResponseKey(ownerId, slot.id)) ?? null;
  const isReplaced = options.isReplaced && slot.replacedBy === 'suggestion';
  if (doc === null && (isReplaced || (slot.kind !== 'richText' && !slot.required))) return [];
  return [{ label: slot.label, doc, isRequired: slot.required && !isReplaced }];
}

function toNarrativeEvidence(ownerId: string, parts: readonly NarrativePart[], sources: NarrativeSources): readonly NarrativeEvidence[] {
  const notes = new Map<EvidenceId, string>();
  for (const use of sources.uses) if (use.requirementId === ownerId) notes.set(use.evidenceId, use.note);
  const docs = parts.flatMap((part) => (part.doc === null ? [] : [part.doc]));
  const cited = docs.flatMap((doc) => [...citationsIn(doc), ...picturesIn(doc).map((picture) => picture.evidenceId)]);
  return [...new Set([...notes.keys(), ...cited])]
    .flatMap((id): readonly NarrativeEvidence[] => {
      const entry = sources.evidenceById.get(id);
      return entry === undefined ? [] : [{ entry, isAttached: notes.has(id), note: notes.get(id) ?? '' }];
    })
    .sort((a, b) => a.entry.item.number - b.entry.item.number);
}
