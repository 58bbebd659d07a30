import { Dexie } from 'dexie';
import type { PortfolioId, Sha256 } from '../../shared/domain/ids';
import type { EvidenceFiles, Platform } from '../../shared/platform/platform';
import { PortfolioDatabase, portfolioDatabaseName } from './portfolio-database';
import type { RegistryDatabase } from './registry-database';

export type SweepPorts = { readonly registry: RegistryDatabase; readonly evidenceFiles: Pick<EvidenceFiles, 'list' | 'discard'> };

/**
 * Removes bytes that no portfolio lists and no record of a sent bundle names: what a killed browser left between storing
 * a file and listing it. Nothing is removed when there is no portfolio, or one can't be asked or has lost its records:
 * a safe copy brought back may need the bytes. The caller makes sure that nobody adds meanwhile.
 */
export async function sweepBytes({ registry, evidenceFiles }: SweepPorts): Promise<readonly Sha256[]> {
  const unused = new Set(await evidenceFiles.list());
  if (unused.size === 0) return [];
  const ids = await findPortfolios(registry);
  if (ids === null || ids.length === 0) return [];
  for (const id of ids) {
    const named = await findNamed(id);
    if (named === null) return [];
    for (const sha256 of named) unused.delete(sha256);
  }
  await evidenceFiles.discard([...unused]);
  return [...unused];
}

/** Also those that the registry has forgotten; null when one that it lists has no database. */
async function findPortfolios(registry: RegistryDatabase): Promise<readonly PortfolioId[] | null> {
  const prefix = portfolioDatabaseName('' as PortfolioId);
  const kept = (await Dexie.getDatabaseNames()).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length) as PortfolioId);
  const listed = await registry.portfolios.toCollection().primaryKeys();
  return listed.every((id) => kept.includes(id)) ? kept : null;
}

/** Digests that a portfolio lists, trash included, or that what it sent names; null when it holds no portfolio. */
async function findNamed(id: PortfolioId): Promise<ReadonlySet<Sha256> | null> {
  const db = new PortfolioDatabase(id);
  try {
    if ((await db.head.get('head')) === undefined) return null;
    const listed = (await db.evidence.orderBy('sha256').uniqueKeys()) as Sha256[];
    const sent = await db.frozenCopies.toArray();
    const frozen = sent.flatMap(({ plan }) => plan.payload.flatMap((entry) => (entry.kind === 'evidence' ? [entry.sha256] : [])));
    return new Set([...listed, ...frozen]);
  } finally {
    db.close();
  }
}

/** Milliseconds after the start until the store is swept, unless something is added before. */
const QUIET = 3_000;
/** Every window holds this lock in shared mode; the one that sweeps had it alone from its start. */
export const WINDOW_LOCK = 'carrel-windows';

export type SweepingHost = {
  /** Undefined where the browser has none: nothing is swept then. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly wait: (milliseconds: number) => Promise<void>;
};

/**
 * The platform with a store that is swept once, shortly after the start, if no other window is open. What would add
 * bytes, here or in a window opened meanwhile, waits until that is done, so that no file is taken for a leftover.
 */
export function sweepAtStart(platform: Platform, registry: RegistryDatabase, { locks, wait }: SweepingHost): Platform {
  if (locks === undefined) return platform;
  const { evidenceFiles, safeCopies } = platform;
  let hurry: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => (hurry = resolve));
  const swept = holdWindow(locks, async () => {
    await Promise.race([wait(QUIET), wanted]);
    await sweepBytes({ registry, evidenceFiles }).catch(() => undefined);
  });
  const afterSweep = async <T>(act: () => Promise<T>): Promise<T> => {
    hurry();
    await swept;
    return act();
  };
  return {
    ...platform,
    evidenceFiles: {
      add: (file, options) => afterSweep(() => evidenceFiles.add(file, options)),
      open: (sha256) => evidenceFiles.open(sha256),
      openView: (sha256, mediaType) => evidenceFiles.openView(sha256, mediaType),
      findMissing: (digests) => evidenceFiles.findMissing(digests),
      verify: (sha256, options) => evidenceFiles.verify(sha256, options),
      list: () => evidenceFiles.list(),
      discard: (digests) => evidenceFiles.discard(digests),
    },
    safeCopies: { ...safeCopies, bringBack: (id, options) => afterSweep(() => safeCopies.bringBack(id, options)) },
  };
}

/** Runs `alone` if no other window is open; resolves when this window, too, is one of those that nobody may sweep beside. */
async function holdWindow(locks: Pick<LockManager, 'request'>, alone: () => Promise<void>): Promise<void> {
  const share = async (): Promise<void> =>
    new Promise((resolve) => {
      const hold = async (): Promise<void> => {
        resolve();
        // For as long as the page lives.
        await new Promise(() => undefined);
      };
      locks.request(WINDOW_LOCK, { mode: 'shared' }, hold).catch(resolve);
    });
  await locks
    .request(WINDOW_LOCK, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await alone();
    })
    .catch(() => undefined);
  return share();
}
