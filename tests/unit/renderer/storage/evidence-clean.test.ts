import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeCopy, putEarlierFileBack, renameEvidenceFile, toFileName, toStem } from '../../../../renderer/storage/evidence-clean';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import type { EvidenceId, PortfolioId, Sha256 } from '../../../../shared/domain/ids';
import { anEvidence } from '../../../builders/an-evidence';

let db: PortfolioDatabase;
const item = anEvidence(1, { title: 'Display', originalName: 'IMG_2041.jpg', description: 'Mine' });

beforeEach(async () => {
  db = new PortfolioDatabase(crypto.randomUUID() as PortfolioId);
  await db.evidence.add(item);
});
afterEach(() => db.delete());

describe('the name of a file', () => {
  it('keeps its extension and changes before it', async () => {
    expect(await renameEvidenceFile(db, item, 'Local history / display?')).toBe(true);
    expect((await db.evidence.get(item.id))?.originalName).toBe('Local history display.jpg');
    expect((await db.evidence.get(item.id))?.title).toBe('Display');
  });

  it('is never empty: nothing is written then', async () => {
    expect(await renameEvidenceFile(db, item, ' ./ ')).toBe(false);
    expect((await db.evidence.get(item.id))?.originalName).toBe('IMG_2041.jpg');
  });

  it('is one that every system takes, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (stem) => {
      const name = toFileName('a.pdf', stem);
      expect(name === null || (/^[^\u0000-\u001f/\\:*?"<>|]+\.pdf$/.test(name) && !/[. ]\.pdf$/.test(name))).toBe(true);
    }));
  });

  it('comes apart and together again', () => {
    expect(toStem('notes.v2.docx')).toBe('notes.v2');
    expect(toStem('certificate')).toBe('certificate');
    expect(toFileName('certificate', 'course')).toBe('course');
  });
});

describe('a copy', () => {
  it('beside its item says of itself what the item says', async () => {
    const copy = anEvidence(2, { title: 'IMG 2041', description: '' });
    await db.evidence.add(copy);
    await describeCopy(db, item, { id: copy.id, title: 'Display, copy without its place' });
    expect(await db.evidence.get(copy.id)).toMatchObject({ title: 'Display, copy without its place', description: 'Mine', sha256: copy.sha256 });
  });

  it('in its item’s place gives it up again', async () => {
    await db.evidence.update('e1' as EvidenceId, { sha256: 'f'.repeat(64) as Sha256, originalName: 'other.jpg', title: 'Typed since' });
    await putEarlierFileBack(db, item);
    expect(await db.evidence.get(item.id)).toEqual({ ...item, title: 'Typed since' });
  });
});
