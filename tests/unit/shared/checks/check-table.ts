import { expect, test } from 'vitest';
import { checkPortfolio } from '../../../../shared/checks/check-portfolio';
import type { CheckOptions } from '../../../../shared/checks/subjects';
import type { Finding } from '../../../../shared/checks/finding';
import { findRegisteredCheck, readCheckUse } from '../../../../shared/checks/registry';
import type { CheckUse, Pack } from '../../../../shared/packs/pack';
import { toFindingText, toNames } from '../../../../shared/text/finding-text';
import { aPack } from '../../../builders/a-pack';
import type { PortfolioBuilder } from '../../../builders/a-portfolio';

type Params = CheckUse['params'];
export type CheckTable = {
  readonly id: string;
  readonly pack?: Partial<Pack>;
  readonly params?: Params;
  readonly accepts: Readonly<Record<string, Row>>;
  readonly flags: Readonly<Record<string, FlaggingRow>>;
  /** Bad parameters, each with a piece of the sentence that refuses them. */
  readonly refuses: Readonly<Record<string, { readonly params: Params; readonly expected: string }>>;
};
type Row = {
  readonly portfolio: PortfolioBuilder;
  readonly params?: Params;
  readonly pack?: Partial<Pack>;
  readonly options?: Partial<CheckOptions>;
};
type FlaggingRow = Row & {
  /** Message keys without `check.<id>.`, in order. */
  readonly as: readonly string[];
  /** Of the first finding. */
  readonly saying?: string;
  readonly where?: Finding['where'];
  readonly severity?: Finding['severity'];
};

/** One table test for one check: what it accepts, what it flags and in which words, which parameters it refuses. */
export function testCheck(table: CheckTable): void {
  const run = (row: Row): { readonly found: readonly Finding[]; readonly pack: Pack } => {
    const use: CheckUse = { check: table.id, params: row.params ?? table.params ?? {}, severity: 'should' };
    const base = aPack({ ...table.pack, ...row.pack });
    const pack = { ...base, checks: [use, ...base.checks] };
    expect(readCheckUse(use, pack)).toBeNull();
    const findings = checkPortfolio(row.portfolio.records, pack, { today: '2026-11-22', ...row.options });
    expect(findings.filter(({ check }) => check === 'could-not-check')).toEqual([]);
    return { found: findings.filter(({ check }) => check === table.id), pack };
  };
  for (const [name, row] of Object.entries(table.accepts)) {
    test(`${table.id} accepts ${name}`, () => {
      expect(run(row).found).toEqual([]);
    });
  }
  for (const [name, row] of Object.entries(table.flags)) {
    test(`${table.id} flags ${name}`, () => {
      const { found, pack } = run(row);
      expect(found.map(({ messageKey }) => messageKey)).toEqual(row.as.map((variant) => `check.${table.id}.${variant}`));
      const [first] = found;
      const text = toFindingText(first!, toNames(row.portfolio.records, pack));
      expect(`${text.what} | ${text.why}`).not.toMatch(/[{}]|undefined|NaN/);
      if (row.saying !== undefined) expect(text.what).toBe(row.saying);
      if (row.where !== undefined) expect(first?.where).toEqual(row.where);
      expect(first?.severity).toBe(row.severity ?? 'should');
      expect(first?.area).toBe(findRegisteredCheck(table.id)?.area);
    });
  }
  for (const [name, { params, expected }] of Object.entries(table.refuses)) {
    test(`${table.id} refuses ${name}`, () => {
      expect(readCheckUse({ check: table.id, params, severity: 'should' }, aPack(table.pack))).toContain(expected);
    });
  }
  test(`${table.id} refuses a parameter it does not know`, () => {
    const params = { ...table.params, 'no-such': 1 };
    expect(readCheckUse({ check: table.id, params, severity: 'should' })).toContain('found “no-such”');
  });
}
