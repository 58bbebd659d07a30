import { PROGRAM_OWNER, toResponseKey, type RequirementId, type ResponseKey, type SetId } from '../../../shared/domain/ids';
import type { CompetencySet, Pack, Requirement, Slot } from '../../../shared/packs/pack';

/** What one page of the workspace is about: a requirement, a set's own parts, or those of the whole program. */
export type Subject = {
  readonly id: RequirementId | SetId;
  /** Null for the set's or the program's own parts. */
  readonly requirement: Requirement | null;
  readonly title: string;
  readonly slots: readonly Slot[];
  /** The last segment of its address. */
  readonly part: string;
};

/** What the list beside the page holds: a set, or the program with its own parts. */
export type WritingGroup = {
  readonly id: SetId;
  readonly title: string;
  readonly subjects: readonly Subject[];
};

/** The program's own parts (where the pack asks for any), then every chosen set that is written. */
export function toGroups(pack: Pack, chosen: readonly CompetencySet[]): readonly WritingGroup[] {
  const programId = PROGRAM_OWNER as string as SetId;
  const program = { id: programId, title: pack.title, subjects: toOwnSubjects(programId, pack.title, pack.slots.program) };
  const sets = chosen.map((set) => ({ id: set.id, title: set.title, subjects: toSetSubjects(pack, set) }));
  return [program, ...sets].filter((group) => group.subjects.length > 0);
}

function toSetSubjects(pack: Pack, set: CompetencySet): readonly Subject[] {
  const slots = pack.slots.requirement;
  const requirements = set.requirements.map((requirement) => ({
    id: requirement.id,
    requirement,
    title: requirement.title,
    slots,
    part: requirement.id.slice(set.id.length + 1),
  }));
  return [...(slots.length > 0 ? requirements : []), ...toOwnSubjects(set.id, set.title, pack.slots.set)];
}

function toOwnSubjects(id: SetId, title: string, slots: readonly Slot[]): readonly Subject[] {
  const [first] = slots;
  if (first === undefined) return [];
  return [{ id, requirement: null, title: slots.length === 1 ? first.label : `About ${title}`, slots, part: 'statement' }];
}

export function toKey(subject: Subject, slot: Slot): ResponseKey {
  return toResponseKey(subject.id, slot.id);
}

/** The parts shown: the one that a chosen suggestion stands in for is left out (its text is kept). */
export function toShownSlots(subject: Subject, suggestionId: string): readonly Slot[] {
  return subject.slots.filter((slot) => !(slot.replacedBy === 'suggestion' && suggestionId !== ''));
}

/** Whether the part is a file of the evidence; every other kind is written. */
export function isFileSlot(slot: Slot): boolean {
  return slot.kind === 'file' || slot.kind === 'video' || slot.kind === 'thirdParty';
}

/** The most pages asked for: a whole requirement's by its check, a single part's by its own limit; null for none. */
export function toMaxPages(pack: Pack, subject: Subject): number | null {
  const own = subject.slots.flatMap((slot) => slot.limits ?? []).find((limit) => limit.unit === 'pages')?.max;
  const words = subject.slots.flatMap((slot) => slot.limits ?? []).find((limit) => limit.unit === 'words')?.max;
  const whole = subject.requirement === null ? undefined : pack.checks.find((use) => use.check === 'max-pages')?.params['max'];
  const limit = typeof whole === 'number' ? whole : (own ?? (words === undefined ? undefined : words / pack.wordsPerPage));
  return limit ?? null;
}
