import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { vi } from 'vitest';
import type { PortfolioId } from '../../../../shared/domain/ids';
import type { PortfolioRecords } from '../../../../shared/domain/portfolio';
import type { Pack } from '../../../../shared/packs/pack';
import { readCheckUse } from '../../../../shared/checks/registry';
import { parsePackText } from '../../../../shared/packs/parse-pack';
import { openPortfolio, type PortfolioSession } from '../../../../renderer/storage/portfolio-session';
import { addPortfolio } from '../../../../renderer/storage/portfolio-store';
import { RegistryDatabase } from '../../../../renderer/storage/registry-database';
import { aPortfolio } from '../../../builders/a-portfolio';
import { FakeLocks } from '../../../fakes/fake-locks';
import { MemorySlots } from '../../../fakes/memory-slots';

export const lsscText = readFileSync('assets/packs/lssc.json', 'utf8');
export const lsscPack = toPack(lsscText);

export function toPack(text: string): Pack {
  const parsed = parsePackText(text, readCheckUse);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

/** Records of a portfolio of its own, begun with the LSSC pack. */
export function freshRecords(overrides: Partial<PortfolioRecords> = {}): PortfolioRecords {
  const { records } = aPortfolio({ packJson: lsscText, ...overrides });
  return { ...records, head: { ...records.head, id: crypto.randomUUID() as PortfolioId, packId: lsscPack.id, packVersion: lsscPack.version } };
}

/** One computer with its browser: a registry, draft slots and locks that outlive every session. */
export class Desk {
  readonly registry = new RegistryDatabase();
  readonly slots = new MemorySlots();
  readonly locks = new FakeLocks();
  readonly #sessions: PortfolioSession[] = [];

  constructor() {
    vi.stubGlobal('localStorage', this.slots);
    vi.stubGlobal('navigator', { locks: this.locks });
  }

  async add(records: PortfolioRecords): Promise<PortfolioId> {
    return (await addPortfolio(this.registry, records, lsscPack)).id;
  }

  async open(id: PortfolioId): Promise<PortfolioSession> {
    const opened = await openPortfolio(this.registry, id);
    if (!opened.ok) throw new Error(opened.problem.kind);
    this.#sessions.push(opened.value);
    return opened.value;
  }

  /** What a killed browser leaves: nothing is flushed, the lock falls, what was on the disk stays there. */
  crash(session: PortfolioSession): void {
    session.view.close();
    session.db.close();
    vi.stubGlobal('navigator', { locks: new FakeLocks() });
  }

  async close(): Promise<void> {
    for (const session of this.#sessions) await session.close().catch(() => undefined);
    this.registry.close();
    vi.unstubAllGlobals();
    for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  }
}

/** Waits until the live queries have caught up with what `isThere` looks for. */
export async function untilRead(session: PortfolioSession, isThere: (records: NonNullable<ReturnType<PortfolioSession['view']['getSnapshot']>['records']>) => boolean = () => true): Promise<void> {
  await vi.waitFor(() => {
    const { records } = session.view.getSnapshot();
    if (records === null || !isThere(records)) throw new Error('not read yet');
  }, { timeout: 5_000, interval: 5 });
}
