import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ResponseKey } from '../../../../shared/domain/ids';
import { parsePortfolioText } from '../../../../shared/bundle/parse-records';
import { readSafeCopy, toNewSafeCopy } from '../../../../renderer/storage/safe-copies-text';
import { typeResponse } from '../../../../renderer/storage/open-response';
import { aPortfolio } from '../../../builders/a-portfolio';
import { aReceipt, anEvidence } from '../../../builders/an-evidence';
import { aText } from '../../../builders/a-text';
import { Desk, freshRecords, lsscPack, lsscText } from './a-desk';

const noPause = async (): Promise<void> => undefined;
let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.close());

describe('what goes into a safe copy', () => {
  it('holds what was typed a moment before', async () => {
    const session = await desk.open(await desk.add(freshRecords()));
    typeResponse(session, 'access/07/did' as ResponseKey, aText('typed just now'));
    const { text, portfolioId } = await readSafeCopy(session, noPause);
    expect(portfolioId).toBe(session.id);
    expect(text).toContain('typed just now');
  });

  it('lists the files of the trash too, each digest once', async () => {
    const trashed = anEvidence(2, { removedAt: '2026-11-20T10:00:00.000Z' });
    const twin = anEvidence(3, { sha256: anEvidence(1).sha256 });
    const { evidence } = await toNewSafeCopy(freshRecords({ ...aPortfolio().with(anEvidence(1), trashed, twin).records, packJson: lsscText }), lsscPack, noPause);
    expect(evidence.map(({ sha256 }) => sha256)).toEqual([anEvidence(1).sha256, trashed.sha256]);
  });

  it('is the same before and after a bundle of everything was made, so that making one makes no new copy', async () => {
    const records = freshRecords();
    const after = { ...records, receipts: [aReceipt({ scope: 'everything' })] };
    expect((await toNewSafeCopy(after, lsscPack, noPause)).text).toBe((await toNewSafeCopy(records, lsscPack, noPause)).text);
  });

  it('can be read as a portfolio', async () => {
    const records = freshRecords({ ...aPortfolio().writing('access/07/did', 'words').with(anEvidence(1)).using(1, 'access/07').records, packJson: lsscText });
    const parsed = parsePortfolioText((await toNewSafeCopy(records, lsscPack, noPause)).text);
    expect(parsed).toMatchObject({ ok: true, value: { dropped: [], records: { responses: records.responses, evidence: records.evidence } } });
  });
});
