import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BackupMachine, type BackupState } from '../../../../../../renderer/features/exchange/backup/backup-machine';
import { PortfolioDatabase } from '../../../../../../renderer/storage/portfolio-database';
import type { BundlePlan } from '../../../../../../shared/bundle/bundle-plan';
import type { PortfolioId } from '../../../../../../shared/domain/ids';
import { anEvidence } from '../../../../../builders/an-evidence';
import { createFakePlatform, type FakePlatform } from '../../../../../fakes/fake-platform';
import { styleSheet, textsOf } from '../../../../shared/bundle/plan-samples';
import { Desk, freshRecords } from '../../../storage/a-desk';

let desk: Desk;
let platform: FakePlatform;
let machine: BackupMachine;
beforeEach(() => {
  desk = new Desk();
  platform = createFakePlatform();
  machine = new BackupMachine({
    stores: { registry: desk.registry, evidenceFiles: platform.evidenceFiles },
    bundles: platform.bundles,
    toRequest: (without) => ({ madeOn: '2026-11-22', softwareVersion: '0.1.0', styleSheet, describe: () => ({ check }) => ({ what: check, why: '' }), without }),
  });
});
afterEach(() => desk.close());

async function add(title: string, content = title): Promise<PortfolioId> {
  const stored = await platform.evidenceFiles.add(new File([content], 'file.txt'));
  if (!stored.ok) throw new Error(stored.problem.kind);
  const { sha256, size } = stored.value;
  const records = freshRecords({ evidence: [anEvidence(4, { sha256, size, title: `File of ${title}` })] });
  return desk.add({ ...records, head: { ...records.head, title } });
}

async function at<T extends BackupState['step']>(step: T): Promise<Extract<BackupState, { readonly step: T }>> {
  await vi.waitFor(() => expect(machine.getState().step).toBe(step), { timeout: 5_000, interval: 5 });
  return machine.getState() as Extract<BackupState, { readonly step: T }>;
}

const listOf = (plan: BundlePlan | undefined) =>
  JSON.parse((plan && textsOf(plan).get('data/backup.json')) ?? '{}') as { portfolios: { title: string; evidenceFiles: number; leftOut: { title: string }[] }[]; notOpened: string[] };

it('puts every portfolio of this computer into one bundle, with its history and its files', async () => {
  await add('One');
  await add('Two');
  machine.read();
  expect((await at('asking')).everything.portfolios.map(({ entry }) => entry.title).sort()).toEqual(['One', 'Two']);
  machine.make();
  const done = await at('done');
  expect(done.written.fileName).toBe('carrel-everything-2026-11-22.zip');
  expect(listOf(platform.bundles.written[0]).portfolios.map(({ title, evidenceFiles }) => [title, evidenceFiles]).sort()).toEqual([['One', 1], ['Two', 1]]);
});

it('takes in what was written since the question was asked', async () => {
  const id = await add('One');
  machine.read();
  await at('asking');
  const db = new PortfolioDatabase(id);
  await db.declarations.add({ declarationId: 'own-work', givenAt: '2026-11-22T20:00:00.000Z' });
  db.close();
  machine.make();
  await at('done');
  expect(textsOf(platform.bundles.written[0]!).get('data/portfolios/one/portfolio.json')).toContain('own-work');
});

it('names a file that is gone before anything is made, and goes on without it', async () => {
  const id = await add('One');
  const db = new PortfolioDatabase(id);
  await platform.evidenceFiles.discard((await db.evidence.toArray()).map(({ sha256 }) => sha256));
  db.close();
  machine.read();
  expect((await at('asking')).everything.portfolios[0]!.missing.map(({ title }) => title)).toEqual(['File of One']);
  machine.make();
  await at('done');
  expect(listOf(platform.bundles.written[0]).portfolios).toMatchObject([{ evidenceFiles: 0, leftOut: [{ title: 'File of One' }] }]);
});

it('names a file that turns out to be damaged, makes nothing, and makes the rest when it is told to go on', async () => {
  await add('One');
  await add('Two');
  platform.bundles.nextProblem = { kind: 'evidence-damaged', item: 'E4 File of One (One)' };
  machine.read();
  await at('asking');
  machine.make();
  await vi.waitFor(() => expect(machine.getState()).toMatchObject({ step: 'asking', without: [{ label: 'E4 File of One (One)' }] }), { timeout: 5_000 });
  expect(platform.bundles.written).toEqual([]);
  machine.make();
  const done = await at('done');
  expect(done.without.map(({ label }) => label)).toEqual(['E4 File of One (One)']);
  const left = listOf(platform.bundles.written[0]).portfolios.map(({ title, leftOut }) => [title, leftOut.length]).sort();
  expect(left).toEqual([['One', 1], ['Two', 0]]);
});

it('names a portfolio that can not be opened, and backs up the others', async () => {
  await add('One');
  const broken = await add('Broken');
  const db = new PortfolioDatabase(broken);
  await db.head.delete('pack');
  db.close();
  machine.read();
  expect((await at('asking')).everything.notOpened.map(({ title }) => title)).toEqual(['Broken']);
  machine.make();
  await at('done');
  expect(listOf(platform.bundles.written[0])).toMatchObject({ portfolios: [{ title: 'One' }], notOpened: ['Broken'] });
});

it('goes back to the question without a word when the person turns back, and says what else went wrong', async () => {
  await add('One');
  machine.read();
  await at('asking');
  platform.bundles.nextProblem = { kind: 'cancelled' };
  machine.make();
  await vi.waitFor(() => expect(platform.bundles.nextProblem).toBeNull(), { timeout: 5_000 });
  expect((await at('asking')).problem).toBeNull();
  platform.bundles.nextProblem = { kind: 'disk-full' };
  machine.make();
  await vi.waitFor(() => expect(machine.getState()).toMatchObject({ step: 'asking', problem: { kind: 'disk-full' } }), { timeout: 5_000 });
});
