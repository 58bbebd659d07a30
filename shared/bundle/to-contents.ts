import type { EvidenceId, ResponseKey } from '../domain/ids';
import { PROGRAM_OWNER, toOwner, toResponseKey } from '../domain/ids';
import type { PortfolioRecords } from '../domain/portfolio';
import type { RichText } from '../domain/rich-text';
import { isBlank } from '../domain/rich-text-reading';
import type { CompetencySet, Pack } from '../packs/pack';
import type { BundleContents, Chapter, EvidenceEntry } from './bundle-contents';
import { toSoundMediaType } from './media-types';
import { createNameGiver, toBundleName, toExtension, toSlug, toStem } from './names';
import { toKeptNarrative, toRequirementNarrative, toStatementNarrative } from './narratives';
import type { NarrativeSources } from './narratives';
import type { PlanInput } from './plan-input';
import { toRouteLine } from './route-line';
import { toScopedRecords, toSetOf, toSubmittedSets } from './scope-records';

/** Chooses what belongs to the scope and names it. Pure; the same input gives the same contents. */
export function toBundleContents(input: PlanInput): BundleContents {
  const records = toScopedRecords(input.records, input.pack, input);
  const evidence = toEvidenceEntries(records, input);
  const evidenceById = new Map(evidence.map((entry) => [entry.item.id, entry]));
  const name = toBundleName({ ...input, program: input.pack.shortTitle });
  const sources = toSources(records, input.pack, evidenceById);
  return { input, name, records, evidence, evidenceById, chapters: toChapters(sources, input) };
}

function toEvidenceEntries(records: PortfolioRecords, { pack, leftOut, parts }: Pick<PlanInput, 'pack' | 'leftOut' | 'parts'>): readonly EvidenceEntry[] {
  const giveName = createNameGiver();
  const classes = new Map(pack.evidenceClasses.map((known) => [known.id, known]));
  const live = records.evidence.filter((item) => item.removedAt === '' && leftOut?.has(item.sha256) !== true);
  return [...live].sort((a, b) => a.number - b.number).map((item) => {
    const number = String(item.number).padStart(3, '0');
    const stem = `${number}-${toSlug(toStem(item.originalName), 50, 'file')}`;
    const known = classes.get(item.classId);
    return {
      item,
      fileName: giveName(stem, toExtension(item.originalName)),
      mediaType: toSoundMediaType(item.mediaType),
      className: known?.label ?? '',
      isSecondary: known?.shape === 'secondary',
      part: parts?.partOf.get(item.id) ?? null,
    };
  });
}

function toSources(records: PortfolioRecords, pack: Pack, evidenceById: ReadonlyMap<EvidenceId, EvidenceEntry>): NarrativeSources {
  const docs = new Map<ResponseKey, RichText>();
  for (const { key, doc } of records.responses) if (!isBlank(doc)) docs.set(key, doc);
  return {
    pack,
    docs,
    states: new Map(records.requirementStates.map((state) => [state.requirementId, state])),
    uses: records.uses,
    evidenceById,
    giveName: createNameGiver(),
  };
}

function toChapters(sources: NarrativeSources, input: PlanInput): readonly Chapter[] {
  const program = input.scope === PROGRAM_OWNER || input.scope === 'everything' ? toProgramChapter(sources) : [];
  const sets = toShownSets(sources, input).map((set) => toSetChapter(set, sources, input.records));
  return [...program, ...sets, ...toKeptChapter(sources)];
}

function toProgramChapter(sources: NarrativeSources): readonly Chapter[] {
  const { pack } = sources;
  if (pack.slots.program.length === 0) return [];
  const narrative = toStatementNarrative(PROGRAM_OWNER, pack.slots.program, sources);
  return [{ kind: 'program', id: PROGRAM_OWNER, title: pack.title, route: '', narratives: [narrative] }];
}

/** A backup also shows sets that are not chosen any more but hold work. */
function toShownSets(sources: NarrativeSources, input: PlanInput): readonly CompetencySet[] {
  const { pack } = sources;
  if (input.scope !== PROGRAM_OWNER && input.scope !== 'everything') return pack.sets.filter((set) => set.id === input.scope);
  const shown = new Set(toSubmittedSets(input.records, pack));
  if (input.scope === 'everything') {
    for (const key of sources.docs.keys()) shown.add(toSetOf(toOwner(key)));
    for (const use of sources.uses) shown.add(toSetOf(use.requirementId));
  }
  return pack.sets.filter((set) => shown.has(set.id));
}

/** A set that is earned by a course or an agreement shows only what was written all the same. */
function toSetChapter(set: CompetencySet, sources: NarrativeSources, records: PortfolioRecords): Chapter {
  const { pack } = sources;
  const chosen = records.chosenSets.find((candidate) => candidate.setId === set.id);
  const route = pack.routes.find((candidate) => candidate.id === chosen?.route);
  const isAsked = route === undefined || route.kind === 'writing';
  const statement = pack.slots.set.length === 0 ? [] : [toStatementNarrative(set.id, pack.slots.set, sources)];
  const requirements = set.requirements.map((requirement) => toRequirementNarrative(requirement, set, sources));
  const narratives = [...statement, ...requirements].filter(
    (narrative) => isAsked || narrative.evidence.length > 0 || narrative.parts.some((part) => part.doc !== null),
  );
  return { kind: 'set', id: set.id, title: set.title, route: toRouteLine(chosen, route), narratives };
}

/** Answers under keys that the pack no longer has: kept, and shown. */
function toKeptChapter(sources: NarrativeSources): readonly Chapter[] {
  const asked = toAskedKeys(sources.pack);
  const kept = [...sources.docs.keys()].filter((key) => !asked.has(key)).sort();
  if (kept.length === 0) return [];
  const narrative = toKeptNarrative(kept, sources);
  return [{ kind: 'kept', id: 'kept', title: narrative.title, route: '', narratives: [narrative] }];
}

function toAskedKeys(pack: Pack): ReadonlySet<ResponseKey> {
  const keys = pack.slots.program.map((slot) => toResponseKey(PROGRAM_OWNER, slot.id));
  for (const set of pack.sets) {
    keys.push(...pack.slots.set.map((slot) => toResponseKey(set.id, slot.id)));
    for (const requirement of set.requirements) keys.push(...pack.slots.requirement.map((slot) => toResponseKey(requirement.id, slot.id)));
  }
  return new Set(keys);
}
