import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId, ResponseKey, SetId } from '../../../../shared/domain/ids';
import { readFrozenCopy } from '../../../../renderer/storage/export-store';
import { evidenceEditsOf } from '../../../../renderer/storage/evidence-edits';
import { prepareBundle, recordBundle, type BundleRequest } from '../../../../renderer/storage/making-bundle';
import { openResponse, typeResponse } from '../../../../renderer/storage/open-response';
import type { PortfolioSession } from '../../../../renderer/storage/portfolio-session';
import { toScopeContents } from '../../../../renderer/storage/scope-contents';
import { aPortfolio } from '../../../builders/a-portfolio';
import { aPicture, aText, words } from '../../../builders/a-text';
import { anEvidence } from '../../../builders/an-evidence';
import { createFakePlatform, type FakePlatform } from '../../../fakes/fake-platform';
import { Desk, freshRecords, lsscPack, lsscText, untilRead } from './a-desk';

const key = 'access/07/did' as ResponseKey;
const { records } = aPortfolio({ packJson: lsscText })
  .choosing('access')
  .choosing('youth')
  .writing(key, aText('I rewrote the page [e4].', aPicture('e5', 'The shelf')))
  .writing('youth/01/did', 'Read [e8].')
  .with(anEvidence(4), anEvidence(5, { mediaType: 'image/png' }), anEvidence(6), anEvidence(7, { removedAt: '2026-11-02T10:00:00.000Z' }), anEvidence(8))
  .using(6, 'access/08')
  .using(7, 'access/08');

let desk: Desk;
let id: PortfolioId;
let session: PortfolioSession;
let platform: FakePlatform;
beforeEach(async () => {
  desk = new Desk();
  id = await desk.add({ ...records, head: freshRecords().head });
  session = await desk.open(id);
  platform = createFakePlatform();
});
afterEach(() => desk.close());

const request = (overrides: Partial<BundleRequest> = {}): BundleRequest => ({
  scope: 'access' as SetId,
  recipientId: lsscPack.recipients[0]!.id,
  round: 1,
  madeOn: '2026-11-22',
  softwareVersion: '0.1.0',
  styleSheet: 'body { color: black }',
  describe: () => (finding) => ({ what: `${finding.check} ${finding.messageKey}`, why: 'Because.' }),
  pdf: null,
  ...overrides,
});
const prepare = (overrides: Partial<BundleRequest> = {}) => prepareBundle(session, { ...platform, registry: desk.registry }, request(overrides));
const textOf = (plan: Awaited<ReturnType<typeof prepare>>['plan'], path: string) => plan.payload.flatMap((entry) => (entry.kind === 'text' && entry.path === path ? [entry.text] : []))[0] ?? '';
const evidenceIn = (plan: Awaited<ReturnType<typeof prepare>>['plan']) => plan.payload.flatMap((entry) => (entry.kind === 'evidence' ? [entry.label] : []));

describe('preparing a bundle', () => {
  it('plans the same twice, and again in a later sitting', async () => {
    const { plan } = await prepare();
    expect((await prepare()).plan).toEqual(plan);
    await session.close();
    session = await desk.open(id);
    expect((await prepare()).plan).toEqual(plan);
  });

  it('holds what was typed last, of texts and of evidence', async () => {
    await openResponse(session, key);
    typeResponse(session, key, aText('Typed a moment ago [e4].'));
    evidenceEditsOf(session.db).change(anEvidence(4).id, { title: 'Named a moment ago' });
    const { plan } = await prepare();
    expect(textOf(plan, 'data/portfolio.json')).toContain('Typed a moment ago');
    expect(evidenceIn(plan)).toEqual(['E4 Named a moment ago', 'E6 Item 6']);
  });

  it('is refused while the last words can not be saved', async () => {
    typeResponse(session, key, aText('Not on the disk'));
    session.db.close();
    await expect(prepare()).rejects.toThrow('could not be saved');
  });

  it('marks a bundle with gaps as a draft, and one without as none; a backup is never one', async () => {
    expect((await prepare()).isDraft).toBe(true);
    expect((await prepare({ scope: 'everything' })).isDraft).toBe(false);
    expect(textOf((await prepare()).plan, 'data/index.html')).toContain('1, draft');
    expect(textOf((await prepare({ scope: 'everything' })).plan, 'data/index.html')).not.toContain('1, draft');
  });

  it('is no draft once nothing stops it', async () => {
    const access = lsscPack.sets.find((set) => set.id === 'access')!;
    const slots = lsscPack.slots;
    for (const requirement of access.requirements) {
      for (const slot of slots.requirement) await session.db.responses.put({ key: `${requirement.id}/${slot.id}` as ResponseKey, doc: aText(...['one', 'two', 'three'].map((word) => `${requirement.id} ${word}. ${'desk '.repeat(60)} [e4][e6]`)), updatedAt: '2026-11-20T20:00:00.000Z' });
      for (const number of [4, 6]) await session.db.uses.put({ evidenceId: anEvidence(number).id, requirementId: requirement.id, note: '' });
    }
    for (const slot of slots.set) await session.db.responses.put({ key: `access/${slot.id}` as ResponseKey, doc: words(400), updatedAt: '2026-11-20T20:00:00.000Z' });
    for (const { id: declarationId } of lsscPack.declarations) await session.db.declarations.put({ declarationId, givenAt: '2026-11-20T20:00:00.000Z' });
    for (const number of [4, 5, 6, 8]) platform.evidenceFiles.kept.set(anEvidence(number).sha256, new Uint8Array(1));
    const { isDraft, plan } = await prepare();
    expect(JSON.parse(textOf(plan, 'data/checks.json'))).toMatchObject({ counts: { must: 0 } });
    expect(isDraft).toBe(false);
  });

  it('has a gap for evidence whose bytes are gone', async () => {
    const before = textOf((await prepare()).plan, 'data/checks.json');
    for (const { sha256 } of records.evidence) platform.evidenceFiles.kept.set(sha256, new Uint8Array(1));
    const after = textOf((await prepare()).plan, 'data/checks.json');
    expect([before.includes('file-missing'), after.includes('file-missing')]).toEqual([true, false]);
  });

  it('names and counts beforehand what the bundle will hold: cited, shown and attached, nothing from the trash', async () => {
    await untilRead(session);
    const current = session.view.getSnapshot().records!;
    for (const scope of ['access', 'youth', 'everything'] as const) {
      const { plan } = await prepare({ scope: scope as SetId });
      const planned = plan.payload.filter((entry) => entry.kind === 'evidence');
      expect(toScopeContents(current, lsscPack, scope as SetId), scope).toEqual({ files: planned.length, bytes: planned.reduce((sum, { size }) => sum + size, 0) });
    }
    expect(evidenceIn((await prepare()).plan)).toEqual(['E4 Item 4', 'E5 Item 5', 'E6 Item 6']);
  });
});

describe('the receipt of a bundle', () => {
  const made = { fileName: 'my-bundle.zip', size: 1234, entries: 9, receiptCode: 'abcd-0123-4567-89ef-abcd', token: 't' };

  it('is kept with a frozen copy that later writing does not change', async () => {
    const prepared = await prepare();
    const receiptId = await recordBundle(session, prepared, { request: request(), written: made });
    const { token: _token, ...facts } = made;
    expect(await session.db.receipts.toArray()).toEqual([
      { ...facts, id: receiptId, round: 1, madeAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/) as string, recipient: request().recipientId, scope: 'access', draft: true },
    ]);
    await openResponse(session, key);
    typeResponse(session, key, aText('Something else'));
    await session.autosave.flush();
    expect(await readFrozenCopy(session.db, receiptId)).toEqual(prepared.plan);
    expect(await readFrozenCopy(session.db, 'another')).toBeNull();
  });

  it('does not change the next bundle of the same words', async () => {
    for (const scope of ['access', 'everything'] as const) {
      const first = await prepare({ scope: scope as SetId });
      await recordBundle(session, first, { request: request({ scope: scope as SetId }), written: made });
      expect((await prepare({ scope: scope as SetId })).plan, scope).toEqual(first.plan);
    }
  });
});
