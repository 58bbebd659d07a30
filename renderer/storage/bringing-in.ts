import type { BundleEvidenceFile, ImportReport } from '../../shared/bundle/import-report';
import { planRestore, type FileToBring } from '../../shared/bundle/restore';
import type { PortfolioId, Sha256 } from '../../shared/domain/ids';
import type { DateOnly, PortfolioRecords } from '../../shared/domain/portfolio';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { StorageProblem } from '../../shared/platform/platform';
import { discardUnused, type SharedStores } from './discard-unused';
import { parseSource, type SourceProblem } from './parse-source';
import { addPortfolio } from './portfolio-store';
import type { PortfolioEntry } from './registry-database';

/** A place that gives portfolio.json and evidence bytes: a verified bundle, or the sample. */
export type PortfolioSource = {
  readonly portfolioText: string;
  readonly files: readonly BundleEvidenceFile[];
  /** The bytes of one of `files`, or null when they can't be had. */
  readonly open: (file: FileToBring) => Promise<Blob | null>;
};

export type BringProblem =
  | SourceProblem
  | { readonly kind: 'storage'; readonly problem: StorageProblem };

export type BroughtIn = { readonly entry: PortfolioEntry; readonly report: ImportReport };

export type BringOptions = {
  readonly today: DateOnly;
  /** The sample keeps its title; a restored copy is named as one. */
  readonly keepsTitle?: boolean;
  readonly onProgress?: (label: string, bytesDone: number, bytesTotal: number) => void;
  readonly signal?: AbortSignal;
};

/** Brings a portfolio in as a copy beside what is there. Files first, then the records, all or nothing. */
export async function bringIn(source: PortfolioSource, stores: SharedStores, options: BringOptions): Promise<Result<BroughtIn, BringProblem>> {
  const read = parseSource(source.portfolioText);
  if (!read.ok) return read;
  const newId = crypto.randomUUID() as PortfolioId;
  const plan = planRestore(read.value.parsed, source.files, { newId, restoredOn: options.today, pack: read.value.pack });
  const { pack, parsed } = read.value;
  const records = options.keepsTitle === true ? withTitle(plan.records, parsed.records.head.title) : plan.records;
  const brought: Sha256[] = [];
  let entry: PortfolioEntry | null = null;
  try {
    const stored = await bringFiles(plan.files, { source, stores, options, brought });
    if (!stored.ok) return stored;
    entry = await addPortfolio(stores.registry, records, pack);
    return ok({ entry, report: plan.report });
  } finally {
    // Best effort: bytes that stay take room, but harm nothing and are found again by a second try.
    if (entry === null) await discardUnused(stores, brought).catch(() => undefined);
  }
}

type Bringing = {
  readonly source: PortfolioSource;
  readonly stores: SharedStores;
  readonly options: BringOptions;
  /** Digests that were not in the store before. */
  readonly brought: Sha256[];
};

async function bringFiles(files: readonly FileToBring[], bringing: Bringing): Promise<Result<null, BringProblem>> {
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  let bytesBefore = 0;
  for (const file of files) {
    const failed = await bringFile(file, bringing, (done) => bringing.options.onProgress?.(file.label, bytesBefore + done, bytesTotal));
    if (failed !== null) return refused({ kind: 'storage', problem: failed });
    bytesBefore += file.size;
  }
  return ok(null);
}

async function bringFile(file: FileToBring, { source, stores, options, brought }: Bringing, onProgress: (done: number) => void): Promise<StorageProblem | null> {
  const blob = await source.open(file);
  if (blob === null) return { kind: 'unreadable', name: file.label };
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const added = await stores.evidenceFiles.add(new File([blob], name), { onProgress, ...(options.signal && { signal: options.signal }) });
  if (!added.ok) return added.problem;
  if (!added.value.wasKnown) brought.push(added.value.sha256);
  return added.value.sha256 === file.sha256 ? null : { kind: 'unreadable', name: file.label };
}

function withTitle(records: PortfolioRecords, title: string): PortfolioRecords {
  return { ...records, head: { ...records.head, title } };
}
