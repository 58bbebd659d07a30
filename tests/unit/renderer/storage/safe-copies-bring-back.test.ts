import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceId, ResponseKey } from '../../../../shared/domain/ids';
import type { Evidence, PortfolioRecords } from '../../../../shared/domain/portfolio';
import type { PortfolioSession } from '../../../../renderer/storage/portfolio-session';
import { openResponse, typeResponse } from '../../../../renderer/storage/open-response';
import { readPortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { addEvidence, removeEvidence, replaceEvidenceFile } from '../../../../renderer/storage/evidence-store';
import { readVersions } from '../../../../renderer/storage/response-store';
import { bringBackItem, bringBackPart } from '../../../../renderer/storage/safe-copies-bring-back';
import { toDifferences } from '../../../../renderer/storage/safe-copies-differences';
import { aPortfolio } from '../../../builders/a-portfolio';
import { aText } from '../../../builders/a-text';
import { createFakePlatform, type FakePlatform } from '../../../fakes/fake-platform';
import { Desk, freshRecords, lsscText } from './a-desk';
import { aKeptItem, aSafeCopy } from './a-safe-copy';

const key = 'access/07/did' as ResponseKey;
let desk: Desk;
let platform: FakePlatform;
let session: PortfolioSession;
let then: PortfolioRecords;
let items: readonly Evidence[];

beforeEach(async () => {
  desk = new Desk();
  platform = createFakePlatform();
  items = [await aKeptItem(1, platform), await aKeptItem(2, platform)];
  then = freshRecords({ ...aPortfolio().writing(key, 'as it was').with(...items).using(1, 'access/07', 'shows it').records, packJson: lsscText });
  session = await desk.open(await desk.add(then));
});
afterEach(() => desk.close());

/** Brings the one item that differs back from a copy of the records as they were at first. */
async function bringBack() {
  const copy = await aSafeCopy(then, platform);
  const lost = new Set(await platform.evidenceFiles.findMissing(items.map(({ sha256 }) => sha256)));
  const [difference] = toDifferences(then, await readPortfolioRecords(session.db), lost).items;
  if (difference === undefined) throw new Error('nothing differs');
  const { evidenceFiles, safeCopies } = platform;
  return bringBackItem(session.db, { copyId: copy.id, evidence: then.evidence, difference }, { registry: desk.registry, evidenceFiles, copies: safeCopies });
}

const stored = async () => [...platform.evidenceFiles.kept.keys()].sort();
const listed = async () => (await readPortfolioRecords(session.db)).evidence;

describe('bringing a part back', () => {
  it('puts the text of the copy in, and keeps what stood there among the earlier texts', async () => {
    typeResponse(session, key, aText('rewritten badly'));
    expect(await bringBackPart(session, key, aText('as it was'))).toEqual({ ok: true, value: null });
    expect((await openResponse(session, key)).doc).toEqual(aText('as it was'));
    expect((await readVersions(session.db, key)).map(({ doc }) => doc)).toContainEqual(aText('rewritten badly'));
  });

  it('is what writing goes on from afterwards', async () => {
    await bringBackPart(session, key, aText('as it was, back'));
    const { base } = await openResponse(session, key);
    expect(session.lineage.baseOf(key)).toBe(base);
  });

  it('touches nothing while saving fails', async () => {
    session.db.responses.hook('updating', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    typeResponse(session, key, aText('not to be lost'));
    expect(await bringBackPart(session, key, aText('older'))).toEqual({ ok: false, problem: { kind: 'not-saved' } });
    expect(session.autosave.unsaved(key)?.doc).toEqual(aText('not to be lost'));
  });
});

describe('bringing an item back', () => {
  it('takes it out of the trash, attached as it was', async () => {
    await removeEvidence(session.db, 'e1' as EvidenceId);
    await session.db.uses.clear();
    expect(await bringBack()).toEqual({ ok: true, value: null });
    expect((await listed()).map(({ number, removedAt }) => [number, removedAt])).toEqual([[1, ''], [2, '']]);
    expect(await session.db.uses.toArray()).toEqual([{ evidenceId: 'e1', requirementId: 'access/07', note: 'shows it' }]);
  });

  it('lists one that is gone again, under its old number, with its file, and leaves numbers free for later ones', async () => {
    await session.db.evidence.delete('e2' as EvidenceId);
    await session.db.head.put({ name: 'next-evidence-number', value: 2 });
    const copy = await aSafeCopy(then, platform);
    await platform.evidenceFiles.discard([items[1]?.sha256 ?? ('' as never)]);
    expect(copy.files).toBe(2);
    expect(await bringBack()).toEqual({ ok: true, value: null });
    expect(await listed()).toEqual(items);
    expect(await stored()).toEqual(items.map(({ sha256 }) => sha256).sort());
    const { id: _id, ...said } = await aKeptItem(9, platform);
    expect((await addEvidence(session.db, said)).number).toBe(3);
  });

  it('leaves files of other items that are gone where they are', async () => {
    await aSafeCopy(then, platform);
    await session.db.evidence.delete('e1' as EvidenceId);
    await session.db.evidence.update('e2' as EvidenceId, { removedAt: '2026-11-22T19:30:00.000Z' });
    await platform.evidenceFiles.discard(items.map(({ sha256 }) => sha256));
    expect(await bringBack()).toEqual({ ok: true, value: null });
    expect(await stored()).toEqual(items.map(({ sha256 }) => sha256).sort());
  });

  it('adds the file of a replaced item as one of its own, and leaves the one that is there', async () => {
    const other = await aKeptItem(7, platform);
    await aSafeCopy(then, platform);
    const { sha256, size, mediaType, originalName, inspection } = other;
    await replaceEvidenceFile(session.db, 'e1' as EvidenceId, { sha256, size, mediaType, originalName, inspection });
    expect(await bringBack()).toEqual({ ok: true, value: null });
    expect((await listed()).map(({ number, sha256 }) => [number, sha256])).toEqual([
      [1, other.sha256],
      [2, items[1]?.sha256],
      [3, items[0]?.sha256],
    ]);
  });

  it('brings a lost file back and changes no record', async () => {
    await aSafeCopy(then, platform);
    const before = await readPortfolioRecords(session.db);
    await platform.evidenceFiles.discard([items[0]?.sha256 ?? ('' as never)]);
    expect(await bringBack()).toEqual({ ok: true, value: null });
    expect(await stored()).toEqual(items.map(({ sha256 }) => sha256).sort());
    expect(await readPortfolioRecords(session.db)).toEqual(before);
  });

  it('lists nothing when the copy has no sound file of it', async () => {
    await aSafeCopy(then, platform);
    const [first] = items;
    if (first === undefined) throw new Error('no item');
    platform.safeCopies.damageEvidence(first.sha256);
    await session.db.evidence.delete(first.id);
    await platform.evidenceFiles.discard([first.sha256]);
    expect(await bringBack()).toEqual({ ok: false, problem: { kind: 'file-lost' } });
    expect((await listed()).map(({ number }) => number)).toEqual([2]);
  });
});
