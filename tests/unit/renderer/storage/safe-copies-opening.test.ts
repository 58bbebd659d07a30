import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPortfolioText } from '../../../../shared/bundle/portfolio-json';
import type { Evidence, PortfolioRecords } from '../../../../shared/domain/portfolio';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { readPortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { readPortfolioEntries } from '../../../../renderer/storage/portfolio-store';
import { openSafeCopy } from '../../../../renderer/storage/safe-copies-opening';
import { createFakePlatform, type FakePlatform } from '../../../fakes/fake-platform';
import { Desk } from './a-desk';
import { aKeptPortfolio, aSafeCopy } from './a-safe-copy';

let desk: Desk;
let platform: FakePlatform;
let items: readonly Evidence[];
let records: PortfolioRecords;
beforeEach(async () => {
  desk = new Desk();
  platform = createFakePlatform();
  ({ items, records } = await aKeptPortfolio(platform));
});
afterEach(() => desk.close());

const open = (id: string, signal?: AbortSignal) =>
  openSafeCopy(id, { registry: desk.registry, evidenceFiles: platform.evidenceFiles, copies: platform.safeCopies }, { today: '2026-11-22', ...(signal && { signal }) });
const loseFiles = () => platform.evidenceFiles.discard(items.map(({ sha256 }) => sha256));
const databases = async () => (await Dexie.getDatabaseNames()).filter((name) => name.startsWith('carrel-portfolio-'));

describe('opening a safe copy', () => {
  it('gives every record and every file, as a portfolio of its own that says whose copy it is', async () => {
    const copy = await aSafeCopy(records, platform);
    await loseFiles();
    const opened = await open(copy.id);
    if (!opened.ok) throw new Error(opened.problem.kind);
    const { entry, report } = opened.value;
    expect(entry.title).toBe('My portfolio (restored 22 Nov 2026)');
    expect(report.items.every(({ outcome }) => outcome === 'added')).toBe(true);
    expect([...platform.evidenceFiles.kept.keys()].sort()).toEqual(items.map(({ sha256 }) => sha256).sort());
    const db = new PortfolioDatabase(entry.id);
    const restored = await readPortfolioRecords(db);
    db.close();
    const head = { ...restored.head, id: records.head.id, title: records.head.title, rounds: {} };
    expect(toPortfolioText({ ...restored, head }, 'everything')).toBe(toPortfolioText(records, 'everything'));
    expect(await readPortfolioEntries(desk.registry)).toMatchObject([{ id: entry.id, restoredFrom: records.head.id }]);
  });

  it('stands beside the portfolio it was made from and changes nothing in it', async () => {
    await desk.add(records);
    const copy = await aSafeCopy(records, platform);
    expect((await open(copy.id)).ok).toBe(true);
    expect(await databases()).toHaveLength(2);
    const db = new PortfolioDatabase(records.head.id);
    expect(toPortfolioText(await readPortfolioRecords(db), 'everything')).toBe(toPortfolioText(records, 'everything'));
    db.close();
  });

  it('names an item whose file the copy has no more, and brings in the rest', async () => {
    const copy = await aSafeCopy(records, platform);
    await loseFiles();
    platform.safeCopies.damageEvidence(items[1]?.sha256 ?? ('' as never));
    const opened = await open(copy.id);
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) expect(opened.value.report.items.filter(({ outcome }) => outcome !== 'added')).toMatchObject([{ kind: 'evidence', label: 'E2 Item 2', outcome: 'added-without-file' }]);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const copy = await aSafeCopy(records, platform);
    await loseFiles();
    expect(await open(copy.id, AbortSignal.abort())).toMatchObject({ ok: false, problem: { kind: 'storage', problem: { kind: 'cancelled' } } });
    expect(await databases()).toEqual([]);
    expect(platform.evidenceFiles.kept.size).toBe(0);
  });

  it('refuses a copy that is not as it was written', async () => {
    const copy = await aSafeCopy(records, platform);
    platform.safeCopies.damageCopy(copy);
    expect(await open(copy.id)).toMatchObject({ ok: false, problem: { kind: 'copy', problem: { kind: 'damaged' } } });
  });

  it('refuses a copy whose contents are not a portfolio', async () => {
    const [outcome] = await platform.safeCopies.write({ portfolioId: records.head.id, title: 'Odd', text: '{}', evidence: [] });
    if (outcome?.result.ok !== true) throw new Error('not written');
    expect(await open(outcome.result.value.copy.id)).toEqual({ ok: false, problem: { kind: 'source', problem: { kind: 'not-a-portfolio' } } });
  });
});
