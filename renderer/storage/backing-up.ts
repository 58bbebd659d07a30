import { planComputerBackup } from '../../shared/bundle/backup/plan-computer-backup';
import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import type { FindingWords, PlanInput } from '../../shared/bundle/plan-input';
import { checkPortfolio } from '../../shared/checks/check-portfolio';
import type { Finding } from '../../shared/checks/finding';
import { readCheckUse } from '../../shared/checks/registry';
import type { Sha256 } from '../../shared/domain/ids';
import type { DateOnly, Evidence, PortfolioRecords } from '../../shared/domain/portfolio';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { Pack } from '../../shared/packs/pack';
import { parsePackText } from '../../shared/packs/parse-pack';
import type { SharedStores } from './discard-unused';
import { PortfolioDatabase } from './portfolio-database';
import { readPortfolioRecords } from './portfolio-records';
import { readPortfolioEntries } from './portfolio-store';
import type { PortfolioEntry } from './registry-database';

/** One portfolio of this computer, read as a whole. */
export type ReadPortfolio = {
  readonly entry: PortfolioEntry;
  readonly records: PortfolioRecords;
  readonly pack: Pack;
  /** Live evidence whose file is gone. */
  readonly missing: readonly Evidence[];
};

export type Everything = {
  /** The last opened first. */
  readonly portfolios: readonly ReadPortfolio[];
  readonly notOpened: readonly PortfolioEntry[];
};

/** Every portfolio of this computer, each read in one transaction. One that can't be opened stops no other. */
export async function readEverything({ registry, evidenceFiles }: SharedStores): Promise<Everything> {
  const portfolios: ReadPortfolio[] = [];
  const notOpened: PortfolioEntry[] = [];
  for (const entry of await readPortfolioEntries(registry)) {
    const read = await readOne(entry);
    if (!read.ok) {
      notOpened.push(entry);
      continue;
    }
    const gone = new Set(await evidenceFiles.findMissing(toLive(read.value.records).map(({ sha256 }) => sha256)));
    portfolios.push({ entry, ...read.value, missing: toLive(read.value.records).filter(({ sha256 }) => gone.has(sha256)) });
  }
  return { portfolios, notOpened };
}

export type BackupRequest = {
  readonly madeOn: DateOnly;
  readonly softwareVersion: string;
  readonly styleSheet: string;
  readonly describe: (records: PortfolioRecords, pack: Pack) => (finding: Finding) => FindingWords;
  /** Files that turned out to be damaged while they were written; the person goes on without them. */
  readonly without: ReadonlySet<Sha256>;
};

/** Plans one bundle of everything. Files that are gone are left out and named in it. */
export function toBackupPlan({ portfolios, notOpened }: Everything, request: BackupRequest): BundlePlan {
  return planComputerBackup({
    portfolios: portfolios.map((portfolio) => toPlanInput(portfolio, request)),
    notOpened: notOpened.map(({ title }) => title),
    madeOn: request.madeOn,
    softwareVersion: request.softwareVersion,
    styleSheet: request.styleSheet,
  });
}

function toPlanInput({ records, pack, missing }: ReadPortfolio, request: BackupRequest): PlanInput {
  const leftOut = new Set([...missing.map(({ sha256 }) => sha256), ...request.without]);
  const own = pack.recipients.find(({ purpose }) => purpose === 'own-record') ?? pack.recipients[0];
  return {
    records,
    pack,
    scope: 'everything',
    findings: checkPortfolio(records, pack, { scope: 'everything', today: request.madeOn, missingFiles: leftOut }),
    describeFinding: request.describe(records, pack),
    madeOn: request.madeOn,
    round: records.head.rounds['everything'] ?? 1,
    isDraft: false,
    recipientId: own?.id ?? '',
    softwareVersion: request.softwareVersion,
    styleSheet: request.styleSheet,
    pdf: null,
    leftOut,
  };
}

/** Refused when the database or the pack in it can't be read; never makes an empty one in its place. */
async function readOne({ id }: PortfolioEntry): Promise<Result<{ readonly records: PortfolioRecords; readonly pack: Pack }, string>> {
  const db = new PortfolioDatabase(id);
  try {
    const records = await readPortfolioRecords(db);
    const pack = parsePackText(records.packJson, readCheckUse);
    return pack.ok ? ok({ records, pack: pack.value }) : refused('pack');
  } catch (failure) {
    return refused(failure instanceof Error ? failure.message : String(failure));
  } finally {
    db.close();
  }
}

function toLive(records: PortfolioRecords): readonly Evidence[] {
  return records.evidence.filter(({ removedAt }) => removedAt === '');
}
