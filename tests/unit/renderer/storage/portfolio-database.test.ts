import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { toPortfolioText } from '../../../../shared/bundle/portfolio-json';
import { parsePortfolioText } from '../../../../shared/bundle/parse-records';
import type { EvidenceId, PortfolioId, ResponseKey } from '../../../../shared/domain/ids';
import { addEvidence } from '../../../../renderer/storage/evidence-store';
import { readFrozenCopy } from '../../../../renderer/storage/export-store';
import { PortfolioDatabase, portfolioDatabaseName } from '../../../../renderer/storage/portfolio-database';
import { readPortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { readVersions } from '../../../../renderer/storage/response-store';
import { schema001 } from '../../../../renderer/storage/schema/001-first';
import { schema002 } from '../../../../renderer/storage/schema/002-texts';
import { schema003 } from '../../../../renderer/storage/schema/003-privacy-answers';

/** A database as a release wrote it: its own stores and rows. These files are never edited; a release adds one. */
type FrozenDatabase = {
  readonly schema: string;
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
};

const folder = new URL('../../../fixtures/databases/', import.meta.url);
const frozen = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as FrozenDatabase);
const steps: Readonly<Record<string, Readonly<Record<string, string>>>> = { '001-first': schema001, '002-texts': schema002, '003-privacy-answers': schema003 };

let db: PortfolioDatabase;
afterEach(() => db.delete());

/** Writes the database with the schema of its own time, then opens it with today's. */
async function openFrozen({ version, stores, rows }: FrozenDatabase): Promise<PortfolioDatabase> {
  const id = crypto.randomUUID() as PortfolioId;
  const old = new Dexie(portfolioDatabaseName(id));
  old.version(version).stores({ ...stores });
  for (const [table, list] of Object.entries(rows)) await old.table(table).bulkAdd([...list]);
  old.close();
  return new PortfolioDatabase(id);
}

const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

describe.each(frozen)('a database of schema $schema', (was) => {
  it('opens with every row', async () => {
    db = await openFrozen(was);
    for (const [table, rows] of Object.entries(was.rows)) {
      expect(inOrder(await db.table(table).toArray()), table).toEqual(inOrder(rows));
    }
  });

  it('is read, written to and brought into a bundle as a portfolio of today', async () => {
    db = await openFrozen(was);
    const records = await readPortfolioRecords(db);
    const parsed = parsePortfolioText(toPortfolioText(records, 'everything'));
    expect(parsed.ok && parsed.value.records.responses).toEqual(records.responses);
    expect(await readVersions(db, 'access/07/did' as ResponseKey)).toHaveLength(2);
    expect((await readFrozenCopy(db, 'r1'))?.name).toBe('small-access-2026-11-10-r1');
    const item = await db.evidence.get('e4' as EvidenceId);
    const { id: _id, number: _number, addedAt: _addedAt, removedAt: _removedAt, ...fields } = item!;
    expect((await addEvidence(db, fields)).number).toBe(6);
  });

  it('was written by a step that has not been edited since', () => {
    db = new PortfolioDatabase('unused' as PortfolioId);
    expect(steps[was.schema]).toEqual(was.stores);
  });
});

it('has a frozen database for every step', () => {
  db = new PortfolioDatabase('unused' as PortfolioId);
  expect(frozen.map(({ schema }) => schema).sort()).toEqual(Object.keys(steps).sort());
  expect(db.verno).toBe(Math.max(...frozen.map(({ version }) => version)));
  expect(readdirSync(new URL('../../../../renderer/storage/schema/', import.meta.url)).map((name) => name.replace('.ts', '')).sort()).toEqual(Object.keys(steps).sort());
});

it('flushes every write to the disk before it counts', () => {
  db = new PortfolioDatabase('unused' as PortfolioId);
  expect(db._options.chromeTransactionDurability).toBe('strict');
});
