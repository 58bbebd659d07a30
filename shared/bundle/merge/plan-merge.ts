import type { EvidenceId, Sha256 } from '../../domain/ids';
import type { Evidence, PortfolioRecords, PrivacyAnswer } from '../../domain/portfolio';
import type { BundleEvidenceFile, ImportItem } from '../import-report';
import type { FileToBring } from '../restore';
import { toEvidenceLabel } from '../restore-labels';
import { matchEvidence, toRenamed } from './match-evidence';
import { toChoice, type MergeChoices, type MergeCircumstances, type MergeComparison, type MergeFacts, type MergeItem } from './merge-item';
import { combineChanges, type RecordChanges } from './record-changes';

export type MergePlan = {
  readonly changes: RecordChanges;
  /** Bytes to bring into the evidence store before the records are changed; each digest once. */
  readonly files: readonly FileToBring[];
  /** Everything of the bundle, each thing once, with what becomes of it. */
  readonly items: readonly ImportItem[];
};

export type MergeInput = {
  readonly comparison: MergeComparison;
  readonly choices: MergeChoices;
  readonly theirs: PortfolioRecords;
  readonly mine: PortfolioRecords;
  readonly facts: MergeFacts;
  /** Places of what the reader left out of the bundle's records. */
  readonly dropped: readonly string[];
};

export type MergeOptions = {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly newEvidenceId: () => EvidenceId;
  /** The number that the portfolio's next item of evidence gets. */
  readonly nextNumber: number;
};

/** Turns what was chosen into changes and a report. Pure but for the ids it asks for. */
export function planMerge(input: MergeInput, options: MergeOptions): MergePlan {
  const circumstances = toCircumstances(input, options);
  const settled = input.comparison.items.map((item) => ({ item, ...item.settle(toChoice(item, input.choices), circumstances) }));
  const changes = combineChanges([...settled.map((one) => one.changes), { privacyAnswers: toNewAnswers(input) }]);
  const items = settled.map(({ item, outcome, reason, label }): ImportItem => ({ kind: item.kind, label: label ?? item.label, outcome, reason }));
  return { changes, files: toFiles(changes.evidence, input), items: [...items, ...toLeftOut(input)] };
}

/** What was answered about hits elsewhere counts here too, where nothing was answered; it speaks of bytes and words that are the same. */
function toNewAnswers({ theirs, mine }: MergeInput): readonly PrivacyAnswer[] {
  const keyOf = ({ owner, fingerprint }: PrivacyAnswer): string => `${owner} ${fingerprint}`;
  const known = new Set((mine.privacyAnswers ?? []).map(keyOf));
  return (theirs.privacyAnswers ?? []).filter((answer) => !known.has(keyOf(answer)));
}

function toCircumstances({ comparison, choices, theirs, mine }: MergeInput, { now, newEvidenceId, nextNumber }: MergeOptions): MergeCircumstances {
  const fresh = comparison.items.filter((item) => isNewEvidence(item, choices));
  const doubled = new Map(fresh.flatMap(({ state, evidence }) => (state === 'only-theirs' || evidence === undefined ? [] : [[evidence.id, newEvidenceId()] as const])));
  const taken = new Set(mine.evidence.map(({ number }) => number));
  const numbers = new Map<EvidenceId, number>();
  let next = Math.max(nextNumber, ...[...mine.evidence, ...theirs.evidence].map(({ number }) => number + 1));
  for (const { evidence } of fresh) {
    if (evidence === undefined) continue;
    const number = taken.has(evidence.number) ? next : evidence.number;
    if (number === next) next += 1;
    taken.add(number);
    numbers.set(evidence.id, number);
  }
  const present = new Set([...mine.evidence.map(({ id }) => id), ...fresh.flatMap(({ evidence }) => (evidence === undefined ? [] : [doubled.get(evidence.id) ?? evidence.id]))]);
  return { now, renamed: toRenamed(matchEvidence(theirs.evidence, mine.evidence)), doubled, numbers, present };
}

function isNewEvidence(item: MergeItem, choices: MergeChoices): boolean {
  const choice = toChoice(item, choices);
  return item.evidence !== undefined && (choice === 'both' || (choice === 'theirs' && item.state === 'only-theirs'));
}

/** Files of new and replaced items that are not here yet, and those that had gone missing. */
function toFiles(changed: readonly Evidence[], { mine, facts, theirs }: MergeInput): readonly FileToBring[] {
  const here = new Set(mine.evidence.map(({ sha256 }) => sha256).filter((digest) => !facts.missing.has(digest)));
  const listed = new Set(mine.evidence.map(({ sha256 }) => sha256));
  const wanted = [...changed, ...theirs.evidence.filter(({ sha256 }) => listed.has(sha256))].filter(({ sha256 }) => !here.has(sha256));
  const held = new Map<Sha256, BundleEvidenceFile>(facts.files.map((file) => [file.sha256, file]));
  const brought = new Map<Sha256, FileToBring>();
  for (const item of wanted) {
    const file = held.get(item.sha256);
    if (file === undefined) continue;
    const known = brought.get(item.sha256);
    brought.set(item.sha256, known === undefined ? { ...file, evidenceIds: [item.id], label: toEvidenceLabel(item) } : { ...known, evidenceIds: [...known.evidenceIds, item.id] });
  }
  return [...brought.values()];
}

function toLeftOut({ theirs, facts, dropped }: MergeInput): readonly ImportItem[] {
  const described = new Set(theirs.evidence.map(({ sha256 }) => sha256));
  const files = facts.files.filter(({ sha256 }) => !described.has(sha256)).map(({ path }): ImportItem => ({ kind: 'file', label: path.replace(/^data\//, ''), outcome: 'skipped', reason: 'no-record' }));
  return [...files, ...dropped.map((place): ImportItem => ({ kind: 'field', label: place, outcome: 'skipped', reason: 'not-understood' }))];
}
