import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BringingMachine } from '../../../../../../renderer/features/exchange/bringing/bringing-machine';
import type { BringingState } from '../../../../../../renderer/features/exchange/bringing/bringing-state';
import { PortfolioDatabase } from '../../../../../../renderer/storage/portfolio-database';
import { readPortfolioRecords } from '../../../../../../renderer/storage/portfolio-records';
import { readPortfolioEntries } from '../../../../../../renderer/storage/portfolio-store';
import { planComputerBackup } from '../../../../../../shared/bundle/backup/plan-computer-backup';
import type { BundlePlan, PlannedEntry } from '../../../../../../shared/bundle/bundle-plan';
import { planBundle } from '../../../../../../shared/bundle/plan-bundle';
import { toSortedRecords } from '../../../../../../shared/bundle/portfolio-json';
import type { EvidenceId, PortfolioId } from '../../../../../../shared/domain/ids';
import type { PortfolioRecords } from '../../../../../../shared/domain/portfolio';
import { anEvidence } from '../../../../../builders/an-evidence';
import { createFakePlatform, type FakePlatform } from '../../../../../fakes/fake-platform';
import { toSha256 } from '../../../../shared/bundle/a-bundle';
import { aPlanInput, styleSheet, textsOf } from '../../../../shared/bundle/plan-samples';
import { Desk, freshRecords, lsscPack } from '../../../storage/a-desk';
import { openHere, stillOpen, toZip } from './open-here';

const handout = Buffer.from('Holds wait seven days. '.repeat(40));
const survey = Buffer.from('What patrons asked at the desk. '.repeat(40));

let desk: Desk;
let platform: FakePlatform;
let machine: BringingMachine;
beforeEach(() => {
  desk = new Desk();
  platform = createFakePlatform();
  machine = new BringingMachine({ registry: desk.registry, platform, openZips: openHere, inspect: async () => ({ inspection: { inspector: 1, detectedType: 'txt', problems: [] }, text: '' }) });
});
afterEach(async () => {
  machine.close();
  expect([...stillOpen]).toEqual([]);
  await desk.close();
});

function aRecord(title: string): PortfolioRecords {
  const records = freshRecords({
    evidence: [
      anEvidence(4, { sha256: toSha256(handout), size: handout.length, title: 'Hold handout' }),
      anEvidence(5, { sha256: toSha256(survey), size: survey.length, title: 'Desk survey' }),
    ],
  });
  return toSortedRecords({ ...records, head: { ...records.head, title } });
}

const toInput = (records: PortfolioRecords) => aPlanInput({ records, pack: lsscPack, scope: 'everything', round: 1 });
const toPlan = (records: PortfolioRecords): BundlePlan => planBundle(toInput(records));
const aBundle = (records: PortfolioRecords): Promise<File> => toZip(toPlan(records), [handout, survey]);

/** Waits for the machine to come to rest at `step`. */
async function at<T extends BringingState['step']>(step: T): Promise<Extract<BringingState, { readonly step: T }>> {
  await vi.waitFor(() => expect(machine.getState().step).toBe(step), { timeout: 5_000, interval: 5 });
  return machine.getState() as Extract<BringingState, { readonly step: T }>;
}

async function found<T extends string>(kind: T) {
  const state = await at('found');
  expect(state.found.kind).toBe(kind);
  return { ...state, found: state.found as Extract<typeof state.found, { readonly kind: T }> };
}

async function readRecords(id: PortfolioId): Promise<PortfolioRecords> {
  const db = new PortfolioDatabase(id);
  try {
    return toSortedRecords(await readPortfolioRecords(db));
  } finally {
    db.close();
  }
}

const titles = async () => (await readPortfolioEntries(desk.registry)).map(({ title }) => title).sort();
const withText = (plan: BundlePlan, path: string, change: (text: string) => string): BundlePlan => ({
  ...plan,
  payload: plan.payload.map((entry): PlannedEntry => (entry.kind === 'text' && entry.path === path ? { ...entry, text: change(entry.text) } : entry)),
});

describe('one portfolio', () => {
  it('comes in without a question where it is not known', async () => {
    const records = aRecord('My portfolio');
    machine.take([await aBundle(records)]);
    const { brought } = await at('done');
    expect(brought.sections.map(({ entry, fileCount }) => [entry.title, fileCount])).toEqual([['My portfolio', 2]]);
    expect((await readRecords(records.head.id)).responses).toEqual(records.responses);
    expect(await platform.evidenceFiles.findMissing([toSha256(handout), toSha256(survey)])).toEqual([]);
  });

  it('is asked about where it is here already, and can stand beside it', async () => {
    const records = aRecord('My portfolio');
    await desk.add(records);
    machine.take([await aBundle(records)]);
    const { found: { offer } } = await found('portfolio');
    expect(offer.origins.map(({ id }) => id)).toEqual([records.head.id]);
    expect(await titles()).toEqual(['My portfolio']);
    machine.bringAsCopies(offer.opened.name, [offer]);
    await at('done');
    expect((await titles()).map((title) => title.replace(/\(.*\)/, '(restored)'))).toEqual(['My portfolio', 'My portfolio (restored)']);
  });

  it('can be brought back into the one that is here, and ends with its report', async () => {
    const records = aRecord('My portfolio');
    await desk.add(records);
    machine.take([await aBundle(records)]);
    const { found: { offer } } = await found('portfolio');
    machine.bringBack(offer, offer.origins[0]!);
    expect((await at('merging')).entry.id).toBe(records.head.id);
    machine.endMerge({ items: [], merged: { hasSafeCopy: true } });
    expect((await at('done')).brought).toMatchObject({ kind: 'merged', sections: [{ entry: { id: records.head.id } }] });
  });

  it('of a newer Carrel is told before, and comes in as a copy with what could be read', async () => {
    const records = aRecord('My portfolio');
    const plan = withText(toPlan(records), 'data/portfolio.json', (text) => {
      const envelope = JSON.parse(text) as { records: { evidence: unknown[] } };
      const [first, ...others] = envelope.records.evidence;
      return JSON.stringify({ ...envelope, format: 'carrel-portfolio/9', records: { ...envelope.records, mentors: [{}], evidence: [{ ...(first as object), number: 'four' }, ...others] } });
    });
    machine.take([await toZip(plan, [handout, survey])]);
    const { found: { offer } } = await found('portfolio');
    expect(offer.isNewer).toBe(true);
    expect(offer.opened.parsed.dropped).toEqual(['records.evidence[0] (Hold handout)', 'records.mentors']);
    machine.bringAsCopies(offer.opened.name, [offer]);
    const { brought } = await at('done');
    const { entry, report } = brought.sections[0]!;
    expect(entry.id).not.toBe(records.head.id);
    expect((await readRecords(entry.id)).evidence.map(({ title }) => title)).toEqual(['Desk survey']);
    expect(report.items.filter(({ outcome }) => outcome === 'skipped').map(({ label }) => label)).toEqual(expect.arrayContaining(['records.evidence[0] (Hold handout)', 'records.mentors']));
  });

  it('of a newer Carrel is refused with a sentence when nothing can be made of it', async () => {
    machine.take([await toZip(withText(toPlan(aRecord('x')), 'data/portfolio.json', () => '{"format":"carrel-portfolio/9","records":[]}'), [handout, survey])]);
    await vi.waitFor(() => expect(machine.getState()).toEqual({ step: 'choosing', refusals: [expect.stringContaining('is not in order')] }), { timeout: 5_000 });
    expect(await titles()).toEqual([]);
  });
});

describe('a bundle in parts', () => {
  const records = aRecord('In parts');
  const asPart = (plan: BundlePlan, number: number, isHere: (entry: PlannedEntry) => boolean): BundlePlan => ({
    ...plan,
    name: number === 1 ? plan.name : `${plan.name}-p${number}`,
    payload: plan.payload.filter(isHere),
    bagInfo: [...plan.bagInfo.filter(([label]) => label !== 'Bag-Count'), ['Bag-Group-Identifier', 'urn:uuid:00000000-0000-8000-8000-000000000001'], ['Bag-Count', `${number} of 2`]],
  });
  const plan = toPlan(records);
  const isSecond = (entry: PlannedEntry): boolean => entry.kind === 'evidence' && entry.path.includes('005');
  const first = () => toZip(asPart(plan, 1, (entry) => !isSecond(entry)), [handout]);
  const second = () => toZip(asPart(plan, 2, isSecond), [survey]);

  it('comes in whole when all parts are given', async () => {
    machine.take([await second(), await first()]);
    const { brought } = await at('done');
    expect(brought.sections[0]!.report.items.filter(({ outcome }) => outcome !== 'added')).toEqual([]);
    expect(await platform.evidenceFiles.findMissing([toSha256(handout), toSha256(survey)])).toEqual([]);
  });

  it('names what is missing and the part it is said to be in, and takes that part afterwards', async () => {
    machine.take([await first()]);
    const { found: { offer } } = await found('portfolio');
    expect(offer.inOtherParts).toEqual(['E5 Desk survey']);
    expect(offer.otherParts).toEqual([`${plan.name}-p2.zip`]);
    machine.take([await second()]);
    await vi.waitFor(() => expect(machine.getState()).toMatchObject({ step: 'found', found: { offer: { inOtherParts: [] } } }));
    const whole = await found('portfolio');
    machine.bringAsCopies('x', [whole.found.offer]);
    await at('done');
    expect(await platform.evidenceFiles.findMissing([toSha256(survey)])).toEqual([]);
  });

  it('is known as a part when its first is not given', async () => {
    machine.take([await second()]);
    const { found: bag } = await found('bag');
    expect(bag.isPart).toBe(true);
    machine.take([await first()]);
    await vi.waitFor(() => expect(machine.getState()).toMatchObject({ found: { kind: 'portfolio' } }));
  });
});

describe('a bag made by others', () => {
  const bag: BundlePlan = {
    name: 'scans',
    bagInfo: [['Source-Organization', 'Elm Street']],
    payload: [
      { kind: 'evidence', path: 'data/2019/handout.txt', sha256: toSha256(handout), size: handout.length, compress: true, label: 'handout' },
      { kind: 'evidence', path: 'data/survey.txt', sha256: toSha256(survey), size: survey.length, compress: false, label: 'survey' },
    ],
  };

  it('lists its files, and adds those that are chosen as evidence', async () => {
    const id = await desk.add(freshRecords());
    machine.take([await toZip(bag, [handout, survey])]);
    const { found: { files } } = await found('bag');
    expect(files.map(({ path, name, size }) => [path, name, size])).toEqual([['2019/handout.txt', 'handout.txt', handout.length], ['survey.txt', 'survey.txt', survey.length]]);
    const [entry] = await readPortfolioEntries(desk.registry);
    machine.addFiles(entry!, files.slice(0, 1));
    const { brought } = await at('done');
    expect(brought).toMatchObject({ kind: 'files', sections: [{ report: { items: [{ kind: 'file', label: 'handout.txt', outcome: 'added', reason: '' }] } }] });
    expect((await readRecords(id)).evidence.map(({ title, sha256, number }) => [title, sha256, number])).toEqual([['Handout', toSha256(handout), 1]]);
  });

  it('tells what the portfolio has already', async () => {
    const records = freshRecords({ evidence: [anEvidence(1, { sha256: toSha256(survey), size: survey.length })] });
    await desk.add(records);
    machine.take([await toZip(bag, [handout, survey])]);
    const { found: { files } } = await found('bag');
    machine.addFiles((await readPortfolioEntries(desk.registry))[0]!, files);
    expect((await at('done')).brought.sections[0]!.report.items.map(({ outcome, reason }) => [outcome, reason])).toEqual([['added', ''], ['kept', 'here-already']]);
  });

  it('adds nothing to a portfolio that another window writes', async () => {
    const id = await desk.add(freshRecords());
    await desk.open(id);
    machine.take([await toZip(bag, [handout, survey])]);
    const { found: { files } } = await found('bag');
    machine.addFiles((await readPortfolioEntries(desk.registry))[0]!, files);
    await vi.waitFor(() => expect((machine.getState() as { refusals?: string[] }).refusals?.[0]).toContain('is open in another window'), { timeout: 5_000 });
    expect((await readRecords(id)).evidence).toEqual([]);
    expect(platform.evidenceFiles.kept.size).toBe(0);
  });
});

describe('a backup of everything', () => {
  const one = aRecord('One');
  const two = aRecord('Two');
  const backup = () =>
    toZip(planComputerBackup({ portfolios: [toInput(one), toInput(two)], notOpened: [], madeOn: '2026-11-22', softwareVersion: '0.1.0', styleSheet }), [handout, survey]);

  it('lists its portfolios and brings in those that are chosen, each with a report of its own', async () => {
    machine.take([await backup()]);
    const { found: several } = await found('portfolios');
    expect(several.isBackup).toBe(true);
    expect(several.offers.map(({ opened }) => opened.parsed.records.head.title)).toEqual(['One', 'Two']);
    machine.bringAsCopies('backup.zip', several.offers);
    const { brought } = await at('done');
    expect(brought.sections.map(({ entry }) => entry.title)).toEqual(['One', 'Two']);
    for (const records of [one, two]) {
      const restored = await readRecords(records.head.id);
      expect(restored).toEqual({ ...records, head: { ...records.head, rounds: { ...records.head.rounds, everything: 1 } } });
    }
  });

  it('goes on when one portfolio in it is beyond reading, and says which', async () => {
    const plan = planComputerBackup({ portfolios: [toInput(one), toInput(two)], notOpened: [], madeOn: '2026-11-22', softwareVersion: '0.1.0', styleSheet });
    expect(textsOf(plan).has('data/portfolios/one/portfolio.json')).toBe(true);
    machine.take([await toZip(withText(plan, 'data/portfolios/one/portfolio.json', () => '{}'), [handout, survey])]);
    const { found: several } = await found('portfolios');
    expect(several.offers).toHaveLength(1);
    expect(several.unreadable.map(({ name }) => name)).toEqual(['one']);
  });

  it('keeps what came in before the person stopped it', async () => {
    machine.take([await backup()]);
    const { found: several } = await found('portfolios');
    machine.subscribe(() => {
      const state = machine.getState();
      if (state.step === 'working' && state.label.startsWith('Two:')) machine.cancel();
    });
    machine.bringAsCopies('backup.zip', several.offers);
    const { brought } = await at('done');
    expect(brought.sections.map(({ entry }) => entry.title)).toEqual(['One']);
    expect(brought.failures).toMatchObject([{ name: 'Two', sentence: expect.stringContaining('You stopped it.') as string }]);
    expect(await titles()).toEqual(['One']);
  });
});

describe('what is refused', () => {
  it('is said for each file by itself, and the sound ones go on', async () => {
    const good = await aBundle(aRecord('Good'));
    machine.take([new File(['no zip'], 'letter.txt'), good]);
    const state = await found('portfolio');
    expect(state.refusals).toEqual(['This file is not a zip. A bundle is a file whose name ends in .zip.']);
  });

  it('leads back to the question when there was one', async () => {
    const records = aRecord('My portfolio');
    await desk.add(records);
    machine.take([await aBundle(records)]);
    const { found: { offer } } = await found('portfolio');
    platform.evidenceFiles.freeBytes = 0;
    machine.bringAsCopies('x', [offer]);
    await vi.waitFor(() => expect(machine.getState()).toMatchObject({ step: 'found', refusals: [expect.stringContaining('not enough room')] }), { timeout: 5_000 });
    expect(await titles()).toEqual(['My portfolio']);
  });

  it('of a bundle that the system opened says that it is gone, and closes what was open before', async () => {
    const records = aRecord('My portfolio');
    await desk.add(records);
    machine.take([await aBundle(records)]);
    await found('portfolio');
    machine.takeWaiting({ kind: 'gone', name: 'old.zip' });
    expect((await at('choosing')).refusals).toEqual([expect.stringContaining('old.zip can\'t be read')]);
    expect(stillOpen.size).toBe(0);
  });
});

it('gives every evidence item of a copy the id it had, so that texts still mention it', async () => {
  const records = aRecord('My portfolio');
  machine.take([await aBundle(records)]);
  await at('done');
  expect((await readRecords(records.head.id)).evidence.map(({ id }) => id)).toEqual(records.evidence.map(({ id }) => id) satisfies EvidenceId[]);
});
