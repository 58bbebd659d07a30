import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PortfolioId, Sha256 } from '../../../../shared/domain/ids';
import type { PortfolioRecords } from '../../../../shared/domain/portfolio';
import { toPortfolioText } from '../../../../shared/bundle/portfolio-json';
import { bringIn, readOrigins, type BringOptions, type PortfolioSource } from '../../../../renderer/storage/bringing-in';
import { parseAnySource } from '../../../../renderer/storage/parse-source';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { readPortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { readPortfolioEntries } from '../../../../renderer/storage/portfolio-store';
import { anEvidence } from '../../../builders/an-evidence';
import { createFakePlatform } from '../../../fakes/fake-platform';
import { Desk, freshRecords } from './a-desk';

const folder = new URL('../../../../assets/sample/', import.meta.url);
const portfolioText = readFileSync(new URL('portfolio.json', folder), 'utf8');
const { records: sample } = JSON.parse(portfolioText) as { records: PortfolioRecords };
const live = sample.evidence.filter(({ originalName }) => existsSync(new URL(`evidence/${originalName}`, folder)));
const bytesOf = (path: string) => new Blob([readFileSync(new URL(path, folder))]);

const source: PortfolioSource = {
  files: live.map(({ originalName, sha256, size }) => ({ path: `evidence/${originalName}`, sha256, size })),
  open: async ({ path }) => bytesOf(path),
};

let desk: Desk;
let evidenceFiles: ReturnType<typeof createFakePlatform>['evidenceFiles'];
beforeEach(() => {
  desk = new Desk();
  ({ evidenceFiles } = createFakePlatform());
});
afterEach(() => desk.close());

const bring = (from: Partial<PortfolioSource> = {}, options: Partial<BringOptions> = {}, text = portfolioText) => {
  const read = parseAnySource(text);
  if (!read.ok) throw new Error(read.problem.kind);
  return bringIn({ ...read.value, source: { ...source, ...from } }, { registry: desk.registry, evidenceFiles }, { today: '2026-11-22', ...options });
};
const databases = async () => (await Dexie.getDatabaseNames()).filter((name) => name.startsWith('carrel-portfolio-'));

async function broughtRecords(result: Awaited<ReturnType<typeof bring>>): Promise<PortfolioRecords> {
  if (!result.ok) throw new Error(result.problem.kind);
  const db = new PortfolioDatabase(result.value.entry.id);
  try {
    return await readPortfolioRecords(db);
  } finally {
    db.close();
  }
}

describe('bringing a portfolio in', () => {
  it('restores every record and every file of the sample; where it is not known, under its own id and title', async () => {
    expect(live.length).toBeGreaterThan(20);
    const records = await broughtRecords(await bring());
    expect(toPortfolioText(records, 'everything')).toBe(toPortfolioText(sample, 'everything'));
    expect(await evidenceFiles.findMissing(live.map(({ sha256 }) => sha256))).toEqual([]);
    const [entry, ...others] = await readPortfolioEntries(desk.registry);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ id: sample.head.id, title: sample.head.title });
    expect(entry).not.toHaveProperty('restoredFrom');
  });

  it('is a copy with an id of its own, named as one, beside the portfolio it came from', async () => {
    await bring();
    const records = await broughtRecords(await bring());
    const head = { ...sample.head, id: records.head.id, title: `${sample.head.title} (restored 22 Nov 2026)` };
    expect(records.head.id).not.toBe(sample.head.id);
    expect(toPortfolioText(records, 'everything')).toBe(toPortfolioText({ ...sample, head }, 'everything'));
    expect(await desk.registry.portfolios.get(records.head.id)).toMatchObject({ title: head.title, restoredFrom: sample.head.id });
  });

  it('is named as restored beside another portfolio of the same title', async () => {
    const records = freshRecords();
    await desk.add({ ...records, head: { ...records.head, title: sample.head.title } });
    expect((await broughtRecords(await bring())).head).toMatchObject({ id: sample.head.id, title: `${sample.head.title} (restored 22 Nov 2026)` });
  });

  it('finds the portfolio it came from again, and the copies of it', async () => {
    expect(await readOrigins(desk.registry, sample.head)).toEqual([]);
    await bring();
    await desk.add(freshRecords());
    const copy = await broughtRecords(await bring());
    const ids = async (id: PortfolioId) => (await readOrigins(desk.registry, { id })).map((entry) => entry.id).sort();
    expect(await ids(sample.head.id)).toEqual([sample.head.id, copy.head.id].sort());
    expect(await ids(copy.head.id)).toEqual([sample.head.id, copy.head.id].sort());
  });

  it('is always a copy of its own when a newer Carrel made it, for it may not be whole', async () => {
    const text = portfolioText.replace('"carrel-portfolio/1"', '"carrel-portfolio/2"');
    const records = await broughtRecords(await bring({}, {}, text));
    expect(records.head.id).not.toBe(sample.head.id);
    expect(records.responses).toHaveLength(sample.responses.length);
    expect(await desk.registry.portfolios.get(records.head.id)).not.toHaveProperty('restoredFrom');
  });

  it('stands beside what is there, as often as it is brought in, and stores its files once', async () => {
    const first = await bring();
    const kept = evidenceFiles.kept.size;
    const second = await bring();
    expect((await broughtRecords(second)).responses).toEqual((await broughtRecords(first)).responses);
    expect(evidenceFiles.kept.size).toBe(kept);
    expect(await databases()).toHaveLength(2);
  });

  it('tells its progress, from the first file to the last byte of all', async () => {
    const told: [string, number, number][] = [];
    await bring({}, { onProgress: (...progress) => told.push(progress) });
    const sizes = new Map(source.files.map(({ sha256, size }) => [sha256, size]));
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const done = told.map(([, bytesDone]) => bytesDone);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(told.at(-1)?.slice(1)).toEqual([total, total]);
    expect(told[0]?.[0]).toMatch(/^E\d+ /);
  });

  it('takes a bundle that lacks a file, and says which', async () => {
    const [missing] = live;
    const result = await bring({ files: source.files.filter(({ sha256 }) => sha256 !== missing!.sha256) });
    expect((await broughtRecords(result)).evidence).toHaveLength(sample.evidence.length);
    expect(result.ok && result.value.report.items.filter(({ reason }) => reason === 'file-not-in-bundle').map(({ outcome }) => outcome)).toEqual(['added-without-file']);
  });
});

describe('a failure in the middle', () => {
  const third = source.files[2]!;
  const wrong: PortfolioSource['open'] = async (file) => (file.sha256 === third.sha256 ? new Blob(['other bytes']) : source.open(file));
  const unreadable: PortfolioSource['open'] = async (file) => (file.sha256 === third.sha256 ? null : source.open(file));

  afterEach(async () => {
    expect(await databases()).toEqual([]);
    expect(await readPortfolioEntries(desk.registry)).toEqual([]);
    expect(evidenceFiles.kept.size).toBe(0);
  });

  it.each([['of other bytes than the records name', wrong], ['that can not be read', unreadable]])('of a file %s leaves nothing, and names it', async (_what, open) => {
    const item = live.find(({ sha256 }) => sha256 === third.sha256)!;
    expect(await bring({ open })).toEqual({ ok: false, problem: { kind: 'storage', problem: { kind: 'unreadable', name: `E${item.number} ${item.title}` } } });
  });

  it('of the disk leaves nothing', async () => {
    evidenceFiles.freeBytes = Math.max(...source.files.map(({ size }) => size)) - 1;
    expect(await bring()).toEqual({ ok: false, problem: { kind: 'storage', problem: { kind: 'disk-full' } } });
  });

  it('by a cancel leaves nothing', async () => {
    const controller = new AbortController();
    const onProgress = (_label: string, done: number): void => void (done > third.size * 2 && controller.abort());
    expect(await bring({}, { onProgress, signal: controller.signal })).toEqual({ ok: false, problem: { kind: 'storage', problem: { kind: 'cancelled' } } });
  });

  it('of the records leaves nothing', async () => {
    vi.spyOn(desk.registry.portfolios, 'add').mockRejectedValueOnce(new Error('disk full'));
    await expect(bring()).rejects.toThrow('disk full');
  });

  it('is found before a byte is brought when the records or their pack can not be read', () => {
    expect(parseAnySource('{}')).toMatchObject({ ok: false, problem: { kind: 'not-a-portfolio' } });
    const withoutPack = JSON.stringify({ ...JSON.parse(portfolioText), records: { ...sample, packJson: '{}' } });
    expect(parseAnySource(withoutPack)).toMatchObject({ ok: false, problem: { kind: 'pack-unreadable' } });
  });
});

it('leaves the bytes that another portfolio lists or had before alone when it fails', async () => {
  const [first, second, third] = source.files;
  await evidenceFiles.add(new File([bytesOf(first!.path)], 'here before'));
  await desk.add(freshRecords({ evidence: [anEvidence(1, { sha256: second!.sha256 })] }));
  const open: PortfolioSource['open'] = async (file) => (file.sha256 === third!.sha256 ? null : source.open(file));
  expect((await bring({ open })).ok).toBe(false);
  expect([...evidenceFiles.kept.keys()].sort()).toEqual([first!.sha256, second!.sha256].sort() satisfies Sha256[]);
});
