import type { EvidenceId, PortfolioId, Sha256 } from '../domain/ids';
import type { DateOnly, Evidence, PortfolioRecords } from '../domain/portfolio';
import type { Pack } from '../packs/pack';
import type { BundleEvidenceFile, ImportReport } from './import-report';
import { toDateText } from '../text/dates';
import type { ParsedPortfolio } from './parse-records';
import { toEvidenceLabel } from './restore-labels';
import { toImportItems } from './restore-report';

/** Bytes to bring into the evidence store before the records are written; each digest once. */
export type FileToBring = BundleEvidenceFile & {
  readonly evidenceIds: readonly EvidenceId[];
  /** The first item that needs it: `E4 Hold handout, 2026`. */
  readonly label: string;
};

export type RestorePlan = {
  readonly records: PortfolioRecords;
  readonly files: readonly FileToBring[];
  readonly report: ImportReport;
};

export type RestoreOptions = {
  readonly newId: PortfolioId;
  /** The person's own date. */
  readonly restoredOn: DateOnly;
  /** Read from `records.packJson`; null when it can't be read, so that the report names ids. */
  readonly pack: Pack | null;
};

/**
 * Plans a copy beside what is there: a new portfolio with its own id, nothing merged, nothing overwritten. Evidence
 * whose file the bundle lacks keeps its record, and is named; attachments of evidence that is not in the bundle are
 * left out, and named.
 * @param files the evidence files of the bundle; one that no record describes is named and left out
 */
export function planRestore(parsed: ParsedPortfolio, files: readonly BundleEvidenceFile[], options: RestoreOptions): RestorePlan {
  const { records } = parsed;
  const known = new Set(records.evidence.map((item) => item.id));
  const restored: PortfolioRecords = {
    ...records,
    head: { ...records.head, id: options.newId, title: toRestoredTitle(records.head.title, options.restoredOn) },
    uses: records.uses.filter((use) => known.has(use.evidenceId)),
  };
  const items = toImportItems(parsed, files, options.pack);
  return { records: restored, files: toFilesToBring(records.evidence, files), report: { items } };
}

/** `My portfolio (restored 22 Nov 2026)`; an older note of the same kind is replaced. */
export function toRestoredTitle(title: string, restoredOn: DateOnly): string {
  const bare = title.replace(/ \(restored [^()]*\)$/, '').trim();
  return `${bare === '' ? 'Portfolio' : bare} (restored ${toDateText(restoredOn).replaceAll('\u00A0', ' ')})`;
}

function toFilesToBring(evidence: readonly Evidence[], files: readonly BundleEvidenceFile[]): readonly FileToBring[] {
  const wanted = new Map<Sha256, Evidence[]>();
  for (const item of evidence) wanted.set(item.sha256, [...(wanted.get(item.sha256) ?? []), item]);
  const brought = new Map<Sha256, FileToBring>();
  for (const file of files) {
    const items = wanted.get(file.sha256);
    const first = items?.[0];
    if (items === undefined || first === undefined || brought.has(file.sha256)) continue;
    brought.set(file.sha256, { ...file, evidenceIds: items.map((item) => item.id), label: toEvidenceLabel(first) });
  }
  return [...brought.values()];
}
