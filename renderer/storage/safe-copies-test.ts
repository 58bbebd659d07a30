import { Dexie } from 'dexie';
import { toPortfolioText, toStableJson } from '../../shared/bundle/portfolio-json';
import type { PortfolioId } from '../../shared/domain/ids';
import type { Evidence, PortfolioRecords } from '../../shared/domain/portfolio';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { TransferOptions } from '../../shared/platform/platform';
import type { SafeCopies, SafeCopyId, SafeCopyProblem } from '../../shared/platform/safe-copies';
import { parseSource, type SourceProblem } from './parse-source';
import { PortfolioDatabase, portfolioDatabaseName } from './portfolio-database';
import { readPortfolioRecords, writePortfolioRecords } from './portfolio-records';

export type CopyTest = {
  /** Records that were restored and compared, and their fields. */
  readonly records: number;
  readonly fields: number;
  /** Places whose values did not come back as they are in the copy: `responses[4].doc`. */
  readonly differences: readonly string[];
  /** Evidence files whose digests were compared. */
  readonly files: number;
  /** Items of the copy whose file is not there, or is not as it was. */
  readonly damaged: readonly Evidence[];
};

export type CopyTestProblem = { readonly kind: 'copy'; readonly problem: SafeCopyProblem } | { readonly kind: 'source'; readonly problem: SourceProblem };

/**
 * Proves a copy by using it: restores its records into a scratch database, reads them back and compares every field,
 * then reads every evidence file of it again and compares digests. Leaves nothing behind and touches no portfolio.
 */
export async function testSafeCopy(id: SafeCopyId, copies: SafeCopies, options: TransferOptions): Promise<Result<CopyTest, CopyTestProblem>> {
  const text = await copies.read(id);
  if (!text.ok) return refused({ kind: 'copy', problem: text.problem });
  const source = parseSource(text.value);
  if (!source.ok) return refused({ kind: 'source', problem: source.problem });
  const { records, dropped } = source.value.parsed;
  const restored = await restoreOnScratch(records);
  const compared = compareRecords(records, restored);
  // What this Carrel does not know is left out by reading; the test must not call that whole.
  const isWhole = dropped.length > 0 || toPortfolioText(restored, 'everything') === toPortfolioText(records, 'everything');
  const findings = await copies.check(id, options);
  if (!findings.ok) return refused({ kind: 'copy', problem: findings.problem });
  const bad = new Set([...findings.value.damaged, ...findings.value.missing]);
  return ok({
    ...compared,
    differences: [...compared.differences, ...dropped, ...(isWhole ? [] : ['portfolio.json'])],
    files: new Set(records.evidence.map(({ sha256 }) => sha256)).size,
    damaged: records.evidence.filter(({ sha256 }) => bad.has(sha256)),
  });
}

const SCRATCH = 'scratch-';

/** Writes the records into a database of their own, reads them back and removes it, whatever happens. */
async function restoreOnScratch(records: PortfolioRecords): Promise<PortfolioRecords> {
  await removeScratch();
  const db = new PortfolioDatabase(`${SCRATCH}${crypto.randomUUID()}` as PortfolioId);
  try {
    await writePortfolioRecords(db, records);
    // Closed and opened again, so that what comes back has been on the disk.
    db.close();
    await db.open();
    return await readPortfolioRecords(db);
  } finally {
    await db.delete();
  }
}

/** A test that was cut off leaves its database. */
async function removeScratch(): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  await Promise.all(names.filter((name) => name.startsWith(portfolioDatabaseName(SCRATCH as PortfolioId))).map((name) => Dexie.delete(name)));
}

type Comparison = Pick<CopyTest, 'records' | 'fields' | 'differences'>;
type Table = Exclude<keyof PortfolioRecords, 'packJson' | 'head'>;
type Rows<T extends Table> = NonNullable<PortfolioRecords[T]>;

const keys: { readonly [T in Table]: (row: Rows<T>[number]) => string } = {
  chosenSets: ({ setId }) => setId,
  responses: ({ key }) => key,
  versions: ({ key, savedAt, doc }) => `${key} ${savedAt} ${JSON.stringify(doc)}`,
  requirementStates: ({ requirementId }) => requirementId,
  evidence: ({ id }) => id,
  uses: ({ evidenceId, requirementId }) => `${evidenceId} ${requirementId}`,
  declarations: ({ declarationId }) => declarationId,
  receipts: ({ id }) => id,
  privacyAnswers: ({ owner, fingerprint }) => `${owner} ${fingerprint}`,
};

/** Compares two sets of records field by field, whatever order storage gave them in. */
export function compareRecords(expected: PortfolioRecords, found: PortfolioRecords): Comparison {
  const whole = compareRow('portfolio', { packJson: expected.packJson, ...expected.head }, { packJson: found.packJson, ...found.head });
  const tables = (Object.keys(keys) as Table[]).map((table) => compareTable(table, expected, found));
  return [whole, ...tables].reduce((sum, one) => ({
    records: sum.records + one.records,
    fields: sum.fields + one.fields,
    differences: [...sum.differences, ...one.differences],
  }));
}

function toRows(records: PortfolioRecords, table: Table): readonly object[] {
  return records[table] ?? [];
}

function compareTable<T extends Table>(table: T, expected: PortfolioRecords, found: PortfolioRecords): Comparison {
  const keyOf = keys[table] as (row: object) => string;
  const rows = new Map(toRows(found, table).map((row) => [keyOf(row), row]));
  const compared = toRows(expected, table).map((row, at) => compareRow(`${table}[${at}]`, row, rows.get(keyOf(row)) ?? {}));
  const extra = toRows(found, table).length - toRows(expected, table).length;
  return {
    records: compared.length,
    fields: compared.reduce((sum, { fields }) => sum + fields, 0),
    differences: [...compared.flatMap(({ differences }) => differences), ...(extra === 0 ? [] : [`${table}: ${extra} more`])],
  };
}

function compareRow(place: string, expected: object, found: object): Comparison {
  const fields = Object.entries(expected);
  const differences = fields.filter(([name, value]) => toStableJson(value) !== toStableJson((found as Record<string, unknown>)[name])).map(([name]) => `${place}.${name}`);
  return { records: 1, fields: fields.length, differences };
}
