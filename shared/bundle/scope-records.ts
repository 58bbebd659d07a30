import type { EvidenceId } from '../domain/ids';
import { PROGRAM_OWNER, toOwner } from '../domain/ids';
import { findPatronDataIn } from '../checks/patron-data-in';
import type { Evidence, PortfolioRecords, PrivacyAnswer, Response, Use } from '../domain/portfolio';
import type { RichText } from '../domain/rich-text';
import { citationsIn, picturesIn } from '../domain/rich-text-reading';
import { toHitFingerprint } from '../inspection/patron-data/hit-fingerprint';
import type { Pack } from '../packs/pack';
import type { BundleScope } from './plan-input';

/** Records that belong to `scope`, without loss; `everything` keeps the history and the trash's records too. */
export function toScopedRecords(records: PortfolioRecords, pack: Pack, scoped: { readonly scope: BundleScope; readonly round: number }): PortfolioRecords {
  const { scope, round } = scoped;
  if (scope === 'everything') return toWholeRecords(records, round);
  const isInScope = toOwnerTest(records, pack, scope);
  const responses = records.responses.filter((response) => isInScope(toOwner(response.key)));
  const live = new Set(records.evidence.filter((item) => item.removedAt === '').map((item) => item.id));
  const uses = records.uses.filter((use) => isInScope(use.requirementId) && live.has(use.evidenceId));
  const needed = toNeededEvidence(responses, uses);
  const evidence = records.evidence.filter((item) => live.has(item.id) && needed.has(item.id));
  const { privacyAnswers: _answers, ...others } = records;
  const privacyAnswers = toAnswersAlong(records, responses, evidence);
  return {
    ...others,
    ...(privacyAnswers.length === 0 ? {} : { privacyAnswers }),
    head: { ...records.head, rounds: { [scope]: round } },
    chosenSets: records.chosenSets.filter((chosen) => isInScope(chosen.setId)),
    responses,
    versions: [],
    requirementStates: records.requirementStates.filter((state) => isInScope(state.requirementId)),
    evidence,
    uses,
    receipts: [],
  };
}

/** Who can guess the words of a hit can test the guess, so answers go only where the words themselves go (decision 0026). */
function toAnswersAlong({ privacyAnswers = [] }: PortfolioRecords, responses: readonly Response[], evidence: readonly Evidence[]): readonly PrivacyAnswer[] {
  const files = new Set<string>(evidence.map((item) => item.sha256));
  const docs = new Map<string, RichText>(responses.map(({ key, doc }) => [key, doc]));
  return privacyAnswers.filter(({ owner, fingerprint }) => {
    const doc = docs.get(owner);
    return files.has(owner) || (doc !== undefined && findPatronDataIn(doc).some((hit) => toHitFingerprint(hit, owner) === fingerprint));
  });
}

/** Receipts of earlier backups stay out, or making one would change the next. */
function toWholeRecords(records: PortfolioRecords, round: number): PortfolioRecords {
  return {
    ...records,
    head: { ...records.head, rounds: { ...records.head.rounds, everything: round } },
    receipts: records.receipts.filter((receipt) => receipt.scope !== 'everything'),
  };
}

/** Sets that are submitted with the program: the chosen ones and those of a group in which nothing is chosen. */
export function toSubmittedSets(records: PortfolioRecords, pack: Pack): ReadonlySet<string> {
  const always = new Set(pack.groups.filter((group) => group.choose === 'all').map((group) => group.id));
  const chosen = new Set<string>(records.chosenSets.map((set) => set.setId));
  return new Set<string>(pack.sets.filter((set) => chosen.has(set.id) || always.has(set.group)).map((set) => set.id));
}

function toOwnerTest(records: PortfolioRecords, pack: Pack, scope: BundleScope): (owner: string) => boolean {
  if (scope !== PROGRAM_OWNER) return (owner) => toSetOf(owner) === scope;
  const submitted = toSubmittedSets(records, pack);
  return (owner) => owner === PROGRAM_OWNER || submitted.has(toSetOf(owner));
}

/** `access` of `access/07`. */
export function toSetOf(owner: string): string {
  const slash = owner.indexOf('/');
  return slash === -1 ? owner : owner.slice(0, slash);
}

function toNeededEvidence(responses: PortfolioRecords['responses'], uses: readonly Use[]): ReadonlySet<EvidenceId> {
  const inText = responses.flatMap(({ doc }) => [...citationsIn(doc), ...picturesIn(doc).map((picture) => picture.evidenceId)]);
  return new Set([...uses.map((use) => use.evidenceId), ...inText]);
}
