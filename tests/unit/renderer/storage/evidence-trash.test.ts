import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceId, RequirementId, Sha256 } from '../../../../shared/domain/ids';
import type { Evidence } from '../../../../shared/domain/portfolio';
import { addEvidence } from '../../../../renderer/storage/evidence-store';
import { emptyTrash } from '../../../../renderer/storage/evidence-trash';
import { anEvidence } from '../../../builders/an-evidence';
import { FakeEvidenceFiles } from '../../../fakes/fake-evidence-files';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { Desk, freshRecords } from './a-desk';

let desk: Desk;
let evidenceFiles: FakeEvidenceFiles;
beforeEach(() => {
  desk = new Desk();
  evidenceFiles = new FakeEvidenceFiles();
});
afterEach(() => desk.close());

async function aFile(words: string): Promise<Pick<Evidence, 'sha256' | 'size'>> {
  const stored = await evidenceFiles.add(new File([words], 'file.txt'));
  if (!stored.ok) throw new Error('not stored');
  return { sha256: stored.value.sha256, size: stored.value.size };
}
const open = async (evidence: readonly Evidence[]): Promise<PortfolioDatabase> => new PortfolioDatabase(await desk.add(freshRecords({ evidence: [...evidence] })));
const idsOf = (...numbers: number[]) => numbers.map((number) => `e${number}` as EvidenceId);
const removedAt = '2026-11-01T10:00:00.000Z';

describe('emptying the trash', () => {
  it('removes records, attachments, words and bytes, and nothing of what is in use', async () => {
    const [gone, kept] = [await aFile('gone'), await aFile('kept')];
    const db = await open([anEvidence(1, { ...gone, removedAt }), anEvidence(2, kept)]);
    await db.uses.bulkAdd(idsOf(1, 2).map((evidenceId) => ({ evidenceId, requirementId: 'access/07' as RequirementId, note: '' })));
    await db.texts.bulkAdd([gone, kept].map(({ sha256 }) => ({ sha256, text: 'words' })));
    expect(await emptyTrash(db, idsOf(1, 2), { registry: desk.registry, evidenceFiles })).toEqual({ count: 1, areBytesGone: true });
    expect((await db.evidence.toArray()).map(({ id }) => id)).toEqual(['e2']);
    expect((await db.uses.toArray()).map(({ evidenceId }) => evidenceId)).toEqual(['e2']);
    expect((await db.texts.toArray()).map(({ sha256 }) => sha256)).toEqual([kept.sha256]);
    expect([...evidenceFiles.kept.keys()]).toEqual([kept.sha256]);
    db.close();
  });

  it('keeps bytes that another item or another portfolio has', async () => {
    const [shared, elsewhere] = [await aFile('shared'), await aFile('elsewhere')];
    const db = await open([anEvidence(1, { ...shared, removedAt }), anEvidence(2, shared), anEvidence(3, { ...elsewhere, removedAt })]);
    const other = await open([anEvidence(1, elsewhere)]);
    await db.texts.add({ sha256: shared.sha256, text: 'words' });
    await emptyTrash(db, idsOf(1, 3), { registry: desk.registry, evidenceFiles });
    expect(new Set(evidenceFiles.kept.keys())).toEqual(new Set([shared.sha256, elsewhere.sha256]));
    expect(await db.texts.count()).toBe(1);
    db.close();
    other.close();
  });

  it('gives no number twice', async () => {
    const db = await open([anEvidence(1, { removedAt }), anEvidence(2, { removedAt })]);
    await emptyTrash(db, idsOf(1, 2), { registry: desk.registry, evidenceFiles });
    const { number } = await addEvidence(db, { ...anEvidence(9), sha256: 'a'.repeat(64) as Sha256 });
    expect(number).toBe(3);
    db.close();
  });

  it('says when the bytes could not be removed; the records are gone all the same', async () => {
    const db = await open([anEvidence(1, { ...(await aFile('gone')), removedAt })]);
    evidenceFiles.discard = async () => Promise.reject(new Error('busy'));
    expect(await emptyTrash(db, idsOf(1), { registry: desk.registry, evidenceFiles })).toEqual({ count: 1, areBytesGone: false });
    expect(await db.evidence.count()).toBe(0);
    db.close();
  });
});
