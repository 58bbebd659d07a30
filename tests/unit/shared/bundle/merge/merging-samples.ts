import fc from 'fast-check';
import type { BundleEvidenceFile } from '../../../../../shared/bundle/import-report';
import type { MergeChoice, MergeChoices, MergeFacts } from '../../../../../shared/bundle/merge/merge-item';
import { planMerge, type MergePlan } from '../../../../../shared/bundle/merge/plan-merge';
import { toChangedHead, type RecordChanges } from '../../../../../shared/bundle/merge/record-changes';
import { toMergeItems } from '../../../../../shared/bundle/merge/to-merge-items';
import type { EvidenceId } from '../../../../../shared/domain/ids';
import type { Evidence, PortfolioRecords } from '../../../../../shared/domain/portfolio';
import { anyPortfolio } from '../../../../integration/bundle-round-trip-portfolios';
import { lssc } from '../plan-samples';

export const now = Date.parse('2099-12-31T12:00:00.000Z');

export function factsFor(theirs: PortfolioRecords, overrides: Partial<MergeFacts> = {}): MergeFacts {
  return { files: filesOf(theirs.evidence), pack: lssc, bundlePack: lssc, missing: new Set(), madeOn: '2026-11-22', ...overrides };
}

export function filesOf(evidence: readonly Evidence[]): readonly BundleEvidenceFile[] {
  const digests = new Map(evidence.filter(({ removedAt }) => removedAt === '').map((item) => [item.sha256, item]));
  return [...digests.values()].map(({ sha256, size, number }) => ({ path: `data/evidence/${number}.pdf`, sha256, size }));
}

type Chosen = Partial<MergeFacts> & { chosen: MergeChoice | MergeChoices };

/** Compares, chooses the same for everything (where it can be had), or what `choices` say, and plans. */
export function merge(theirs: PortfolioRecords, mine: PortfolioRecords, how: MergeChoice | Chosen): MergePlan & { readonly merged: PortfolioRecords } {
  const { chosen, ...overrides } = typeof how === 'string' ? { chosen: how } : how;
  const facts = factsFor(theirs, overrides);
  const comparison = toMergeItems({ records: theirs }, mine, facts);
  const choices = typeof chosen === 'string' ? new Map(comparison.items.map(({ id }) => [id, chosen])) : chosen;
  let made = 0;
  const plan = planMerge({ comparison, choices, theirs, mine, facts, dropped: [] }, { now, newEvidenceId: () => `new-${now}-${(made += 1)}-${mine.evidence.length}` as EvidenceId, nextNumber: 1 });
  return { ...plan, merged: applyChanges(mine, plan.changes) };
}

/** What storage makes of the changes. */
export function applyChanges(mine: PortfolioRecords, changes: RecordChanges): PortfolioRecords {
  return {
    ...mine,
    head: toChangedHead(mine.head, changes),
    chosenSets: put(mine.chosenSets, changes.chosenSets, ({ setId }) => setId),
    responses: put(mine.responses, changes.responses, ({ key }) => key),
    versions: [...mine.versions, ...changes.versions],
    requirementStates: put(mine.requirementStates, changes.requirementStates, ({ requirementId }) => requirementId),
    evidence: put(mine.evidence, changes.evidence, ({ id }) => id),
    uses: put(mine.uses, changes.uses, ({ evidenceId, requirementId }) => `${evidenceId} ${requirementId}`),
    declarations: put(mine.declarations, changes.declarations, ({ declarationId }) => declarationId),
    receipts: put(mine.receipts, changes.receipts, ({ id }) => id),
    ...(changes.privacyAnswers.length === 0 ? {} : { privacyAnswers: put(mine.privacyAnswers ?? [], changes.privacyAnswers, ({ owner, fingerprint }) => `${owner} ${fingerprint}`) }),
  };
}

function put<T>(rows: readonly T[], changed: readonly T[], keyOf: (row: T) => string): readonly T[] {
  return [...new Map([...rows, ...changed].map((row) => [keyOf(row), row])).values()];
}

/** Two states of one portfolio: parts the same, parts edited on either side, parts only on one. */
export const anyTwoStates = fc
  .record({ mine: anyPortfolio(lssc), other: anyPortfolio(lssc), fates: fc.array(fc.constantFrom('same', 'edited', 'only-mine'), { minLength: 40, maxLength: 40 }) })
  .map(({ mine: { records: mine }, other: { records: other }, fates }) => {
    let at = 0;
    const shared = <T>(rows: readonly T[], edit: (row: T, index: number) => T): readonly T[] =>
      rows.flatMap((row, index) => {
        const fate = fates[(at += 1) % fates.length];
        return fate === 'only-mine' ? [] : [fate === 'same' ? row : edit(row, index)];
      });
    const with_ = <T>(rows: readonly T[], more: readonly T[], keyOf: (row: T) => string): readonly T[] => put(more, rows, keyOf);
    const evidence = shared(mine.evidence, (item, index) => ({ ...item, ...pickFile(other.evidence[index] ?? item), title: `${item.title}!` }));
    const numbers = new Set(evidence.map(({ number }) => number));
    const ids = new Set([...mine.evidence.map(({ id }) => id)]);
    const theirs: PortfolioRecords = {
      ...mine,
      head: { ...mine.head, profile: other.head.profile, rounds: other.head.rounds },
      chosenSets: with_(shared(mine.chosenSets, (row) => ({ ...row, courseTitle: `${row.courseTitle}!` })), other.chosenSets, ({ setId }) => setId),
      responses: with_(shared(mine.responses, (row, index) => ({ ...row, doc: other.responses[index]?.doc ?? row.doc })), other.responses, ({ key }) => key),
      versions: with_(shared(mine.versions, (row) => row), other.versions, ({ key, savedAt }) => `${key} ${savedAt}`),
      requirementStates: with_(shared(mine.requirementStates, (row) => ({ ...row, selfRating: '5' })), other.requirementStates, ({ requirementId }) => requirementId),
      evidence: [...evidence, ...other.evidence.filter(({ id, number }) => !ids.has(id) && !numbers.has(number))],
      uses: with_(shared(mine.uses, (row) => ({ ...row, note: `${row.note}!` })), other.uses, ({ evidenceId, requirementId }) => `${evidenceId} ${requirementId}`),
      declarations: other.declarations,
      receipts: with_(shared(mine.receipts, (row) => row), other.receipts, ({ id }) => id),
    };
    return { mine, theirs };
  });

function pickFile({ sha256, size, originalName }: Evidence): Pick<Evidence, 'sha256' | 'size' | 'originalName'> {
  return { sha256, size, originalName };
}
