import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addToPortfolio, type FileToAdd } from '../../../../renderer/storage/adding-to-portfolio';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import type { PortfolioId } from '../../../../shared/domain/ids';
import { createFakePlatform, type FakePlatform } from '../../../fakes/fake-platform';
import { Desk, freshRecords } from './a-desk';

let desk: Desk;
let platform: FakePlatform;
beforeEach(() => {
  desk = new Desk();
  platform = createFakePlatform();
});
afterEach(() => desk.close());

const toFile = (name: string, content: string | null = name): FileToAdd => ({ name, size: name.length, open: async () => (content === null ? null : new File([content], name)) });
const add = (id: PortfolioId, files: readonly FileToAdd[], signal?: AbortSignal) =>
  addToPortfolio({ id, files }, { registry: desk.registry, platform, inspect: async () => ({ inspection: { inspector: 1, detectedType: 'txt', problems: [] }, text: '' }) }, { ...(signal && { signal }) });
const outcomes = async (result: ReturnType<typeof add>) => {
  const added = await result;
  if (!added.ok) throw new Error(added.problem.kind);
  return added.value.items.map(({ label, outcome, reason }) => [label, outcome, reason]);
};

async function readTitles(id: PortfolioId): Promise<readonly string[]> {
  const db = new PortfolioDatabase(id);
  const titles = (await db.evidence.orderBy('number').toArray()).map(({ title }) => title);
  db.close();
  return titles;
}

it('adds files with titles from their names, and tells of each what became of it', async () => {
  const id = await desk.add(freshRecords());
  expect(await outcomes(add(id, [toFile('hold_handout.txt'), toFile('gone.txt', null), toFile('again.txt', 'hold_handout.txt')]))).toEqual([
    ['hold_handout.txt', 'added', ''],
    ['gone.txt', 'skipped', 'not-read'],
    ['again.txt', 'kept', 'here-already'],
  ]);
  expect(await readTitles(id)).toEqual(['Hold handout']);
});

it('names what did not fit on the disk, and keeps what did', async () => {
  const id = await desk.add(freshRecords());
  platform.evidenceFiles.freeBytes = 6;
  expect(await outcomes(add(id, [toFile('a.txt'), toFile('a much longer name.txt')]))).toEqual([['a.txt', 'added', ''], ['a much longer name.txt', 'skipped', 'disk-full']]);
  expect(await readTitles(id)).toEqual(['A']);
});

it('stops when the person says so: what was added stays, the rest is named', async () => {
  const id = await desk.add(freshRecords());
  const controller = new AbortController();
  const last = { ...toFile('b.txt'), open: () => Promise.reject(new Error('must not be read')) };
  const first: FileToAdd = { ...toFile('a.txt'), open: async () => new File(['a'], 'a.txt') };
  const stopping = { ...toFile('stop.txt'), open: async () => (controller.abort(), null) };
  expect(await outcomes(add(id, [first, stopping, last], controller.signal))).toEqual([['a.txt', 'added', ''], ['stop.txt', 'skipped', 'not-read'], ['b.txt', 'skipped', 'stopped']]);
});

it('refuses a portfolio that is not here, and leaves the one that another window writes alone', async () => {
  expect(await add('nowhere' as PortfolioId, [toFile('a.txt')])).toEqual({ ok: false, problem: { kind: 'not-here' } });
  const id = await desk.add(freshRecords());
  await desk.open(id);
  expect(await add(id, [toFile('a.txt')])).toEqual({ ok: false, problem: { kind: 'open-elsewhere' } });
  expect(platform.evidenceFiles.kept.size).toBe(0);
});

it('lets go of the portfolio, so that it can be opened to write', async () => {
  const id = await desk.add(freshRecords());
  await add(id, [toFile('a.txt')]);
  expect((await desk.open(id)).isReadOnly).toBe(false);
});
