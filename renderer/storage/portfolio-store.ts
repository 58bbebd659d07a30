import { Dexie } from 'dexie';
import type { PortfolioId } from '../../shared/domain/ids';
import type { PortfolioRecords } from '../../shared/domain/portfolio';
import type { Pack } from '../../shared/packs/pack';
import { PortfolioDatabase, portfolioDatabaseName } from './portfolio-database';
import { writePortfolioRecords } from './portfolio-records';
import type { PortfolioEntry, RegistryDatabase } from './registry-database';

/** The records of a portfolio in which nothing has been written yet. */
export function toEmptyRecords(packJson: string, pack: Pack): PortfolioRecords {
  return {
    packJson,
    head: {
      id: crypto.randomUUID() as PortfolioId,
      title: pack.title,
      createdAt: new Date().toISOString(),
      packId: pack.id,
      packVersion: pack.version,
      profile: { name: '', email: '', library: '', role: '', admittedOn: '' },
      rounds: {},
    },
    chosenSets: [],
    responses: [],
    versions: [],
    requirementStates: [],
    evidence: [],
    uses: [],
    declarations: [],
    receipts: [],
  };
}

/** Makes a portfolio of its own from `records`; never touches another. Leaves nothing behind when it fails. */
export async function addPortfolio(registry: RegistryDatabase, records: PortfolioRecords, pack: Pack): Promise<PortfolioEntry> {
  const { id, title, createdAt } = records.head;
  const isKnown = (await registry.portfolios.get(id)) !== undefined || (await Dexie.exists(portfolioDatabaseName(id)));
  if (isKnown) throw new Error('a portfolio with this id exists already');
  const entry: PortfolioEntry = { id, title, programTitle: pack.title, createdAt, openedAt: new Date().toISOString() };
  const db = new PortfolioDatabase(id);
  try {
    await writePortfolioRecords(db, records);
    await registry.portfolios.add(entry);
  } catch (failure) {
    await db.delete();
    throw failure;
  }
  db.close();
  return entry;
}

/** The portfolios on this computer, the last opened first. */
export async function readPortfolioEntries(registry: RegistryDatabase): Promise<readonly PortfolioEntry[]> {
  return (await registry.portfolios.orderBy('openedAt').toArray()).reverse();
}
