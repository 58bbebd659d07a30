import type { CheckUse, Pack } from '../packs/pack';
import type { RegisteredCheck } from './check';
import { chooseN } from './checks/choose-n';
import { citationBroken } from './checks/citation-broken';
import { classMix } from './checks/class-mix';
import { courseLookBack } from './checks/course-look-back';
import { criteriaCovered } from './checks/criteria-covered';
import { declarationMissing } from './checks/declaration-missing';
import { duplicateContent } from './checks/duplicate-content';
import { evidenceClassPresent } from './checks/evidence-class-present';
import { evidenceCount } from './checks/evidence-count';
import { evidenceReused } from './checks/evidence-reused';
import { evidenceTooOld } from './checks/evidence-too-old';
import { evidenceUncited } from './checks/evidence-uncited';
import { evidenceUndated } from './checks/evidence-undated';
import { evidenceUnused } from './checks/evidence-unused';
import { fileDangerous } from './checks/file-dangerous';
import { fileEmpty } from './checks/file-empty';
import { fileMissing } from './checks/file-missing';
import { fileProtected } from './checks/file-protected';
import { fileType } from './checks/file-type';
import { fileUnopenable } from './checks/file-unopenable';
import { hiddenAuthorship } from './checks/hidden-authorship';
import { imageNeedsDescription } from './checks/image-needs-description';
import { linkInsteadOfFile } from './checks/link-instead-of-file';
import { maxPages } from './checks/max-pages';
import { maxWords } from './checks/max-words';
import { minWords } from './checks/min-words';
import { nameRisky } from './checks/name-risky';
import { noExtension } from './checks/no-extension';
import { oneSuggestion } from './checks/one-suggestion';
import { paragraphs } from './checks/paragraphs';
import { parked } from './checks/parked';
import { patronData } from './checks/patron-data';
import { patronDataInText } from './checks/patron-data-in-text';
import { permissionUndeclared } from './checks/permission-undeclared';
import { photoLocation } from './checks/photo-location';
import { placeholderText } from './checks/placeholder-text';
import { prerequisite } from './checks/prerequisite';
import { profileIncomplete } from './checks/profile-incomplete';
import { routeConflict } from './checks/route-conflict';
import { slotEmpty } from './checks/slot-empty';
import { slotLimits } from './checks/slot-limits';
import { thirdPartyMissing } from './checks/third-party-missing';
import { typeMismatch } from './checks/type-mismatch';

/** Every check there is; a pack chooses among them. */
export const registeredChecks: readonly RegisteredCheck[] = [
  chooseN,
  citationBroken,
  classMix,
  courseLookBack,
  criteriaCovered,
  declarationMissing,
  duplicateContent,
  evidenceClassPresent,
  evidenceCount,
  evidenceReused,
  evidenceTooOld,
  evidenceUncited,
  evidenceUndated,
  evidenceUnused,
  fileDangerous,
  fileEmpty,
  fileMissing,
  fileProtected,
  fileType,
  fileUnopenable,
  hiddenAuthorship,
  imageNeedsDescription,
  linkInsteadOfFile,
  maxPages,
  maxWords,
  minWords,
  nameRisky,
  noExtension,
  oneSuggestion,
  paragraphs,
  parked,
  patronData,
  patronDataInText,
  permissionUndeclared,
  photoLocation,
  placeholderText,
  prerequisite,
  profileIncomplete,
  routeConflict,
  slotEmpty,
  slotLimits,
  thirdPartyMissing,
  typeMismatch,
];

const byId: ReadonlyMap<string, RegisteredCheck> = new Map(registeredChecks.map((check) => [check.id, check]));

export function findRegisteredCheck(id: string): RegisteredCheck | undefined {
  return byId.get(id);
}

/**
 * Null when a pack's use of a check can run; else a sentence that says what was expected. With `pack` also what the
 * parameters refer to is looked up: a slot, class or set that is not there would be a check that never fires.
 */
export function readCheckUse(use: CheckUse, pack?: Pick<Pack, 'slots' | 'evidenceClasses' | 'sets'>): string | null {
  const check = byId.get(use.check);
  if (check === undefined) return `expected one of ${registeredChecks.map(({ id }) => id).join(', ')}`;
  const prepared = check.prepare(use.params);
  if (!prepared.ok) return prepared.problem;
  return pack === undefined ? null : findDangling(use.params, pack);
}

/** Parameter names mean the same in every check: `slots` are parts, `class` is an evidence class, `set` and `needs` are sets. */
function findDangling(params: CheckUse['params'], pack: Pick<Pack, 'slots' | 'evidenceClasses' | 'sets'>): string | null {
  const { program, set, requirement } = pack.slots;
  const slotIds = [...program, ...set, ...requirement].map((slot): string => slot.id);
  const setIds = pack.sets.map((known): string => known.id);
  const classIds = pack.evidenceClasses.map((known) => known.id);
  const references = [
    { name: 'slots', known: slotIds },
    { name: 'class', known: classIds },
    { name: 'set', known: setIds },
    { name: 'needs', known: setIds },
  ];
  for (const { name, known } of references) {
    const named = [params[name] ?? []].flat();
    const stranger = named.find((id) => typeof id === 'string' && !known.includes(id));
    if (stranger !== undefined) return `expected ${name} to be of ${known.join(', ')}, found “${String(stranger)}”`;
  }
  return null;
}
