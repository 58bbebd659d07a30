import { Dexie } from 'dexie';
import type { BundleEvidenceFile, ImportReport } from '../../shared/bundle/import-report';
import { planRestore, type FileToBring } from '../../shared/bundle/restore';
import type { PortfolioId, Sha256 } from '../../shared/domain/ids';
import type { DateOnly, PortfolioHead, PortfolioRecords } from '../../shared/domain/portfolio';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { StorageProblem } from '../../shared/platform/platform';
import { bringFiles } from './bringing-files';
import { discardUnused, type SharedStores } from './discard-unused';
import { isNewerSource, type ReadSource, type SourceProblem } from './parse-source';
import { portfolioDatabaseName } from './portfolio-database';
import { addPortfolio, readPortfolioEntries } from './portfolio-store';
import type { PortfolioEntry, RegistryDatabase } from './registry-database';

/** Where the evidence bytes of a portfolio come from: verified bundles. */
export type PortfolioSource = {
  readonly files: readonly BundleEvidenceFile[];
  /** The bytes of one of `files`, or null when they can't be had. */
  readonly open: (file: FileToBring) => Promise<Blob | null>;
};

export type BringProblem =
  | SourceProblem
  | { readonly kind: 'storage'; readonly problem: StorageProblem };

export type BroughtIn = { readonly entry: PortfolioEntry; readonly report: ImportReport };

export type BringOptions = {
  /** The person's own date. */
  readonly today: DateOnly;
  readonly onProgress?: (label: string, bytesDone: number, bytesTotal: number) => void;
  readonly signal?: AbortSignal;
};

/** Brings a portfolio in as one of its own beside what is there. Files first, then the records, all or nothing. */
export async function bringIn(read: ReadSource & { readonly source: PortfolioSource }, stores: SharedStores, options: BringOptions): Promise<Result<BroughtIn, BringProblem>> {
  const { parsed, pack, source } = read;
  const place = await findPlace(read, stores.registry);
  const plan = planRestore(parsed, source.files, { newId: place.id, restoredOn: options.today, pack });
  const records = place.keepsTitle ? withTitle(plan.records, parsed.records.head.title.trim() || pack.title) : plan.records;
  const brought: Sha256[] = [];
  let entry: PortfolioEntry | null = null;
  try {
    const failed = await bringFiles({ files: plan.files, brought }, { source, evidenceFiles: stores.evidenceFiles }, options);
    if (failed !== null) return refused({ kind: 'storage', problem: failed });
    entry = await addPortfolio(stores.registry, records, pack);
    if (place.restoredFrom !== null) await stores.registry.portfolios.update(entry.id, { restoredFrom: place.restoredFrom });
    return ok({ entry, report: plan.report });
  } finally {
    // Best effort: bytes that stay take room, but harm nothing and are found again by a second try.
    if (entry === null) await discardUnused(stores, brought).catch(() => undefined);
  }
}

/** The portfolios of this computer that a bundle can be brought back into: the one it was made from, and copies of either. */
export async function readOrigins(registry: RegistryDatabase, { id }: Pick<PortfolioHead, 'id'>): Promise<readonly PortfolioEntry[]> {
  const entries = await readPortfolioEntries(registry);
  const family = new Set([id, entries.find((entry) => entry.id === id)?.restoredFrom ?? id]);
  return entries.filter((entry) => family.has(entry.id) || (entry.restoredFrom !== undefined && family.has(entry.restoredFrom)));
}

type Place = { readonly id: PortfolioId; readonly keepsTitle: boolean; readonly restoredFrom: PortfolioId | null };

/**
 * On a computer that does not have it, a portfolio keeps its id and its title: what is written there can be brought back
 * into the one it came from. Everywhere else, and when a part of it could not be read, it is a copy with an id of its own.
 */
async function findPlace(read: ReadSource, registry: RegistryDatabase): Promise<Place> {
  const { head } = read.parsed.records;
  const entries = await readPortfolioEntries(registry);
  const isNewer = isNewerSource(read);
  const isHere = entries.some(({ id, restoredFrom }) => id === head.id || restoredFrom === head.id);
  const isTaken = isHere || (await Dexie.exists(portfolioDatabaseName(head.id)));
  const keepsTitle = !isHere && entries.every(({ title }) => title !== head.title.trim());
  if (!isNewer && !isTaken) return { id: head.id, keepsTitle, restoredFrom: null };
  return { id: crypto.randomUUID() as PortfolioId, keepsTitle, restoredFrom: isNewer ? null : head.id };
}

function withTitle(records: PortfolioRecords, title: string): PortfolioRecords {
  return { ...records, head: { ...records.head, title } };
}
