import type { EvidenceId, ResponseKey, Sha256 } from '../domain/ids';
import type { Evidence, PortfolioRecords } from '../domain/portfolio';
import { citationsIn, picturesIn } from '../domain/rich-text-reading';
import type { Pack } from '../packs/pack';
import type { BundleEvidenceFile, ImportItem } from './import-report';
import { toCount } from './pages/count-text';
import type { ParsedPortfolio } from './parse-records';
import type { RestoreLabels } from './restore-labels';
import { createRestoreLabels } from './restore-labels';

/** One line for everything the bundle holds, in the order in which a person would look for it. */
export function toImportItems(parsed: ParsedPortfolio, files: readonly BundleEvidenceFile[], pack: Pack | null): readonly ImportItem[] {
  const { records } = parsed;
  const labels = createRestoreLabels(records, pack);
  const held = new Set(files.map((file) => file.sha256));
  return [
    added('profile', records.head.profile.name || records.head.title),
    ...records.chosenSets.map((chosen) => added('chosen-set', labels.ofOwner(chosen.setId))),
    ...toResponseItems(records, labels),
    ...toVersionItems(records, labels),
    ...records.requirementStates.map((state) => added('requirement-state', labels.ofOwner(state.requirementId))),
    ...records.evidence.map((item) => toEvidenceItem(item, held, labels)),
    ...toUseItems(records, labels),
    ...records.declarations.map((given) => added('declaration', toDeclarationLabel(given.declarationId, pack))),
    ...records.receipts.map((receipt) => added('receipt', receipt.fileName)),
    ...toLeftFiles(records.evidence, files),
    ...parsed.dropped.map((place): ImportItem => ({ kind: 'field', label: place, outcome: 'skipped', reason: 'not-understood' })),
  ];
}

function added(kind: ImportItem['kind'], label: string): ImportItem {
  return { kind, label, outcome: 'added', reason: '' };
}

/** A text that mentions evidence which is not there is kept whole; the mention says that it is gone. */
function toResponseItems(records: PortfolioRecords, labels: RestoreLabels): readonly ImportItem[] {
  const known = new Set<EvidenceId>(records.evidence.map((item) => item.id));
  return records.responses.map(({ key, doc }): ImportItem => {
    const mentioned = [...citationsIn(doc), ...picturesIn(doc).map((picture) => picture.evidenceId)];
    const isWhole = mentioned.every((id) => known.has(id));
    return { kind: 'response', label: labels.ofResponse(key), outcome: 'added', reason: isWhole ? '' : 'evidence-not-in-bundle' };
  });
}

/** Earlier versions are told by response, with how many there are. */
function toVersionItems(records: PortfolioRecords, labels: RestoreLabels): readonly ImportItem[] {
  const counts = new Map<ResponseKey, number>();
  for (const { key } of records.versions) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => added('version', `${labels.ofResponse(key)}, ${toCount(count, 'earlier version', 'earlier versions')}`));
}

function toEvidenceItem(item: Evidence, held: ReadonlySet<Sha256>, labels: RestoreLabels): ImportItem {
  const label = labels.ofEvidence(item.id);
  if (held.has(item.sha256)) return added('evidence', label);
  return { kind: 'evidence', label, outcome: 'added-without-file', reason: item.removedAt === '' ? 'file-not-in-bundle' : 'was-in-trash' };
}

function toUseItems(records: PortfolioRecords, labels: RestoreLabels): readonly ImportItem[] {
  const known = new Set(records.evidence.map((item) => item.id));
  return records.uses.map(({ evidenceId, requirementId }): ImportItem => {
    const label = `${labels.ofEvidence(evidenceId)}: ${labels.ofOwner(requirementId)}`;
    return known.has(evidenceId) ? added('use', label) : { kind: 'use', label, outcome: 'skipped', reason: 'evidence-not-in-bundle' };
  });
}

function toDeclarationLabel(id: string, pack: Pack | null): string {
  return pack?.declarations.find((declaration) => declaration.id === id)?.text ?? id;
}

function toLeftFiles(evidence: readonly Evidence[], files: readonly BundleEvidenceFile[]): readonly ImportItem[] {
  const described = new Set(evidence.map((item) => item.sha256));
  return files
    .filter((file) => !described.has(file.sha256))
    .map((file): ImportItem => ({ kind: 'file', label: file.path.replace(/^data\//, ''), outcome: 'skipped', reason: 'no-record' }));
}
