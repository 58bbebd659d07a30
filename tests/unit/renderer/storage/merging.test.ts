import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MergeChoice } from '../../../../shared/bundle/merge/merge-item';
import type { PortfolioId, ResponseKey } from '../../../../shared/domain/ids';
import type { PortfolioRecords } from '../../../../shared/domain/portfolio';
import { toPlainText } from '../../../../shared/domain/rich-text-reading';
import { mergeIn, type MergeRun } from '../../../../renderer/storage/merging';
import { openMerging, type OpenMerging } from '../../../../renderer/storage/merging-opening';
import type { OpenedSource } from '../../../../renderer/storage/opened-source';
import { openResponse, typeResponse } from '../../../../renderer/storage/open-response';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { readPortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { aPortfolio } from '../../../builders/a-portfolio';
import { aText } from '../../../builders/a-text';
import { anEvidence } from '../../../builders/an-evidence';
import { createFakePlatform, type FakePlatform } from '../../../fakes/fake-platform';
import { Desk, lsscPack, lsscText } from './a-desk';

const did = 'access/07/did' as ResponseKey;
let desk: Desk;
let platform: FakePlatform;
let id: PortfolioId;

beforeEach(async () => {
  desk = new Desk();
  platform = createFakePlatform();
  const { records } = aPortfolio({ packJson: lsscText }).writing(did, 'Mine.').with(anEvidence(1));
  id = await desk.add({ ...records, head: { ...records.head, id: crypto.randomUUID() as PortfolioId, packId: lsscPack.id, packVersion: lsscPack.version } });
});
afterEach(async () => desk.close());

/** A bundle that holds `content` as the file of item 4. */
async function aBundle(content = 'Their handout.'): Promise<OpenedSource> {
  const scratch = createFakePlatform();
  const stored = await scratch.evidenceFiles.add(new File([content], 'handout.txt'));
  if (!stored.ok) throw new Error(stored.problem.kind);
  const { sha256, size } = stored.value;
  const { records } = aPortfolio({ packJson: lsscText }).writing(did, 'Theirs, see [e4].').with(anEvidence(4, { sha256, size, title: 'Handout' })).using(4, 'access/07');
  const parsed = { envelope: { format: 'carrel-portfolio/1', scope: 'everything' }, records: { ...records, head: { ...records.head, title: 'Their title' } }, dropped: [] };
  const source = { files: [{ path: 'data/evidence/004-handout.txt', sha256, size }], open: async () => new Blob([content]) };
  return { parsed, pack: lsscPack, source, name: 'bundle.zip', madeOn: '2026-11-22' };
}

const ports = () => ({ registry: desk.registry, evidenceFiles: platform.evidenceFiles, safeCopies: platform.safeCopies });

async function open(opened: OpenedSource): Promise<OpenMerging> {
  const merging = await openMerging(opened, (await desk.registry.portfolios.get(id))!, ports());
  if (!merging.ok) throw new Error(merging.problem.kind);
  return merging.value;
}

const choosing = (...choices: readonly (readonly [string, MergeChoice])[]) => new Map(choices);

async function read(): Promise<PortfolioRecords> {
  const db = new PortfolioDatabase(id);
  const records = await readPortfolioRecords(db);
  db.close();
  return records;
}

const textOf = (records: PortfolioRecords): string => toPlainText(records.responses.find(({ key }) => key === did)!.doc, () => '[cited]');

async function mergeAll(opened: OpenedSource, choices = choosing([`response ${did}`, 'theirs'], ['title', 'theirs']), run: MergeRun = {}) {
  const merging = await open(opened);
  const result = await mergeIn(merging, choices, { ports: ports(), run });
  await merging.session.close();
  return result;
}

describe('bringing a bundle back into its portfolio', () => {
  it('makes a safe copy first, brings the file, and changes what was chosen', async () => {
    const result = await mergeAll(await aBundle());
    expect(result).toMatchObject({ ok: true, value: { merged: { hasSafeCopy: true } } });
    const records = await read();
    expect(textOf(records)).toBe('Theirs, see [cited].');
    expect(records.versions.map(({ doc }) => toPlainText(doc))).toEqual(['Mine.']);
    expect(records.evidence.map(({ number }) => number)).toEqual([1, 4]);
    expect(platform.evidenceFiles.kept.size).toBe(1);
    expect(JSON.parse(platform.safeCopies.asked[0]!.text)).toMatchObject({ records: { responses: [{ doc: aText('Mine.') }] } });
    expect(await desk.registry.portfolios.get(id)).toMatchObject({ title: 'Their title' });
  });

  it('gives the next item of evidence a number of its own', async () => {
    await mergeAll(await aBundle());
    const db = new PortfolioDatabase(id);
    expect(await db.head.get('next-evidence-number')).toMatchObject({ value: 5 });
    db.close();
  });

  it('is refused while another window writes, and touches nothing', async () => {
    const before = await read();
    await desk.open(id);
    const refusal = await openMerging(await aBundle(), (await desk.registry.portfolios.get(id))!, ports());
    expect(refusal).toEqual({ ok: false, problem: { kind: 'open-elsewhere' } });
    expect(await read()).toEqual(before);
  });

  it('asks before it goes on without a safe copy', async () => {
    platform.safeCopies.own.folder.state = 'not-writable';
    const before = await read();
    expect(await mergeAll(await aBundle())).toMatchObject({ ok: false, problem: { kind: 'no-safe-copy' } });
    expect(await read()).toEqual(before);
    expect(await mergeAll(await aBundle(), undefined, { goesWithoutSafeCopy: true })).toMatchObject({ ok: true, value: { merged: { hasSafeCopy: false } } });
    expect(textOf(await read())).toBe('Theirs, see [cited].');
  });

  it('promises the replaced file in a safe copy only when there is one', async () => {
    const opened = await aBundle();
    const db = new PortfolioDatabase(id);
    await db.evidence.put({ ...anEvidence(4), title: 'Handout' });
    db.close();
    const choices = choosing(['evidence e4', 'theirs']);
    const report = await mergeAll(opened, choices, { goesWithoutSafeCopy: true });
    expect(report).toMatchObject({ ok: true, value: { items: expect.arrayContaining([{ kind: 'evidence', label: 'E4 Handout', outcome: 'replaced', reason: '' }]) } });
  });

  it('changes nothing and leaves no file when a file can not be read from the bundle', async () => {
    const opened = await aBundle();
    const before = await read();
    const broken = { ...opened, source: { ...opened.source, open: async () => new Blob(['something else']) } };
    expect(await mergeAll(broken)).toMatchObject({ ok: false, problem: { kind: 'storage', problem: { kind: 'unreadable', name: 'E4 Handout' } } });
    expect(await read()).toEqual(before);
    expect(platform.evidenceFiles.kept.size).toBe(0);
  });

  it('changes nothing when the portfolio is not as it was compared, and can be compared anew', async () => {
    const merging = await open(await aBundle());
    await merging.session.db.chosenSets.put({ setId: 'access' as never, route: 'portfolio', courseTitle: '', courseProvider: '', courseCompletedOn: '', courseApprovedOn: '' });
    expect(await mergeIn(merging, choosing([`response ${did}`, 'theirs']), { ports: ports(), run: {} })).toEqual({ ok: false, problem: { kind: 'changed' } });
    await merging.session.close();
    expect(textOf(await read())).toBe('Mine.');
    expect(platform.evidenceFiles.kept.size).toBe(0);
  });

  it('takes up first what a crash had left unsaved, so that it is compared, kept and never passed over', async () => {
    const session = await desk.open(id);
    await openResponse(session, did);
    typeResponse(session, did, aText('Typed just before the crash.'));
    desk.crash(session);
    const merging = await open(await aBundle());
    const item = merging.compared.comparison.items.find((one) => one.id === `response ${did}`);
    expect(item?.sides).toMatchObject({ mine: aText('Typed just before the crash.') });
    expect(await mergeIn(merging, choosing([`response ${did}`, 'theirs']), { ports: ports(), run: {} })).toMatchObject({ ok: true });
    await merging.session.close();
    const records = await read();
    expect(records.versions.map(({ doc }) => toPlainText(doc))).toContain('Typed just before the crash.');
    const again = await desk.open(id);
    expect((await openResponse(again, did)).notice).toEqual({ kind: 'none' });
  });

  it('stops when the person says so, with nothing changed', async () => {
    const abort = new AbortController();
    abort.abort();
    expect(await mergeAll(await aBundle(), undefined, { signal: abort.signal })).toMatchObject({ ok: false, problem: { kind: 'storage', problem: { kind: 'cancelled' } } });
    expect(textOf(await read())).toBe('Mine.');
    expect(platform.evidenceFiles.kept.size).toBe(0);
  });
});
