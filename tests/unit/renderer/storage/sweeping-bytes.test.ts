import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sha256 } from '../../../../shared/domain/ids';
import { createFileAdder } from '../../../../renderer/storage/adding-files';
import { PortfolioDatabase, portfolioDatabaseName } from '../../../../renderer/storage/portfolio-database';
import { sweepAtStart, sweepBytes } from '../../../../renderer/storage/sweeping-bytes';
import { anEvidence } from '../../../builders/an-evidence';
import { FakeEvidenceFiles } from '../../../fakes/fake-evidence-files';
import { createFakePlatform } from '../../../fakes/fake-platform';
import { Desk, freshRecords } from './a-desk';

let desk: Desk;
let evidenceFiles: FakeEvidenceFiles;
beforeEach(() => {
  desk = new Desk();
  evidenceFiles = new FakeEvidenceFiles();
});
afterEach(() => desk.close());

async function store(words: string, files = evidenceFiles): Promise<Sha256> {
  const stored = await files.add(new File([words], 'file.txt'));
  if (!stored.ok) throw new Error('not stored');
  return stored.value.sha256;
}
const kept = (files = evidenceFiles) => new Set(files.kept.keys());

describe('sweeping', () => {
  it('removes what no portfolio lists, and keeps what is in use, in the trash, or in another portfolio', async () => {
    const [used, trashed, elsewhere, orphan] = [await store('used'), await store('trashed'), await store('elsewhere'), await store('orphan')];
    await desk.add(freshRecords({ evidence: [anEvidence(1, { sha256: used }), anEvidence(2, { sha256: trashed, removedAt: '2026-11-01T10:00:00.000Z' })] }));
    await desk.add(freshRecords({ evidence: [anEvidence(1, { sha256: elsewhere })] }));
    expect(await sweepBytes({ registry: desk.registry, evidenceFiles })).toEqual([orphan]);
    expect(kept()).toEqual(new Set([used, trashed, elsewhere]));
  });

  it('keeps what a sent bundle names, though the item has another file by now', async () => {
    const sent = await store('sent');
    const db = new PortfolioDatabase(await desk.add(freshRecords()));
    await db.frozenCopies.add({ receiptId: 'r1', plan: { name: 'b', bagInfo: [], payload: [{ kind: 'evidence', path: 'data/a', sha256: sent, size: 4, compress: false, label: 'E1' }] } });
    db.close();
    expect(await sweepBytes({ registry: desk.registry, evidenceFiles })).toEqual([]);
    expect(kept()).toEqual(new Set([sent]));
  });

  it('asks a portfolio that the registry has forgotten', async () => {
    const used = await store('used');
    const id = await desk.add(freshRecords({ evidence: [anEvidence(1, { sha256: used })] }));
    await desk.registry.portfolios.delete(id);
    expect(await sweepBytes({ registry: desk.registry, evidenceFiles })).toEqual([]);
  });

  it.each([
    ['there is no portfolio at all', async () => undefined],
    ['a listed portfolio has no database', async () => Dexie.delete(portfolioDatabaseName(await desk.add(freshRecords())))],
    ['a portfolio has lost its records', async () => {
      await desk.add(freshRecords());
      const db = new PortfolioDatabase(await desk.add(freshRecords()));
      await db.head.clear();
      db.close();
    }],
  ])('removes nothing when %s', async (_what, happen) => {
    const orphan = await store('orphan');
    await happen();
    expect(await sweepBytes({ registry: desk.registry, evidenceFiles })).toEqual([]);
    expect(kept()).toEqual(new Set([orphan]));
  });

  it('removes what a kill left between storing a file and listing it, and nothing that was listed', async () => {
    const id = await desk.add(freshRecords());
    const session = await desk.open(id);
    let inspections = 0;
    // The third file is stored and never listed: the browser ends while it is looked into.
    const inspect = async () => ((inspections += 1) < 3 ? { inspection: { inspector: 1, detectedType: 'txt', problems: [] }, text: '' } : new Promise<never>(() => undefined));
    const adder = createFileAdder({ db: session.db, platform: { evidenceFiles }, inspect });
    void adder.add(Array.from({ length: 200 }, (_, index) => new File([`words ${index}`], `${index}.txt`)));
    while (inspections < 3) await new Promise((resolve) => setTimeout(resolve, 1));
    desk.crash(session);
    expect(kept().size).toBe(3);
    const after = await desk.open(id);
    const listed = (await after.db.evidence.toArray()).map(({ sha256 }) => sha256);
    expect(listed).toHaveLength(2);
    expect(await sweepBytes({ registry: desk.registry, evidenceFiles })).toHaveLength(1);
    expect(kept()).toEqual(new Set(listed));
  });
});

type Hold = (lock: object | null) => unknown;

/** Web Locks of one name, as far as windows use them: one alone, or many together. */
class WindowLocks {
  #alone: Promise<unknown> | null = null;
  #shared = 0;

  readonly request = (async (_name: string, options: { mode?: string; ifAvailable?: boolean }, hold: Hold) => {
    if (options.mode === 'shared') {
      await this.#alone;
      this.#shared += 1;
      return hold({});
    }
    if (this.#alone !== null || this.#shared > 0) return hold(null);
    const run = Promise.resolve(hold({}));
    this.#alone = run.finally(() => (this.#alone = null));
    return run;
  }) as LockManager['request'];
}

describe('at the start', () => {
  const never = async (): Promise<void> => new Promise(() => undefined);

  it('sweeps before the first file is added, so that the file is never taken for a leftover', async () => {
    await desk.add(freshRecords());
    const platform = createFakePlatform();
    const again = await store('left behind', platform.evidenceFiles);
    const other = await store('left behind, too', platform.evidenceFiles);
    const swept = sweepAtStart(platform, desk.registry, { locks: new WindowLocks(), wait: never });
    const stored = await swept.evidenceFiles.add(new File(['left behind'], 'again.txt'));
    expect(stored).toMatchObject({ ok: true, value: { sha256: again, wasKnown: false } });
    expect(kept(platform.evidenceFiles)).toEqual(new Set([again]));
    expect(kept(platform.evidenceFiles).has(other)).toBe(false);
  });

  it('leaves everything while another window is open, which may be adding', async () => {
    await desk.add(freshRecords());
    const locks = new WindowLocks();
    const platform = createFakePlatform();
    const first = sweepAtStart(platform, desk.registry, { locks, wait: async () => undefined });
    const adding = await store('stored, not listed yet', platform.evidenceFiles);
    await first.evidenceFiles.add(new File(['x'], 'x.txt'));
    await store('stored, not listed yet', platform.evidenceFiles);
    const second = sweepAtStart(platform, desk.registry, { locks, wait: async () => undefined });
    await second.evidenceFiles.add(new File(['y'], 'y.txt'));
    expect(kept(platform.evidenceFiles).has(adding)).toBe(true);
  });

  it('changes nothing where the browser has no locks', () => {
    const platform = createFakePlatform();
    expect(sweepAtStart(platform, desk.registry, { locks: undefined, wait: never })).toBe(platform);
  });
});
