import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SetId, Sha256 } from '../../../../shared/domain/ids';
import { prepareBundle, recordBundle, type BundleRequest, type PreparedBundle } from '../../../../renderer/storage/making-bundle';
import { openPortfolioLock } from '../../../../renderer/storage/portfolio-lock';
import type { PortfolioSession } from '../../../../renderer/storage/portfolio-session';
import { aPortfolio } from '../../../builders/a-portfolio';
import { aText } from '../../../builders/a-text';
import { anEvidence } from '../../../builders/an-evidence';
import { createFakePlatform, type FakePlatform } from '../../../fakes/fake-platform';
import { Desk, freshRecords, lsscPack, lsscText } from './a-desk';

const { records } = aPortfolio({ packJson: lsscText }).choosing('access').writing('access/07/did', aText('Seven days [e4].')).with(anEvidence(4));
const never = new Promise<never>(() => undefined);

let desk: Desk;
let session: PortfolioSession;
let platform: FakePlatform;
let steps: string[];
beforeEach(async () => {
  desk = new Desk();
  session = await desk.open(await desk.add({ ...records, head: { ...freshRecords().head, profile: { ...records.head.profile, name: ' Maren Castellow ' } } }));
  platform = createFakePlatform({ host: 'desktop', canMakePdf: true });
  platform.evidenceFiles.kept.set(anEvidence(4).sha256, new Uint8Array(1));
  steps = [];
});
afterEach(() => desk.close());

const request = (overrides: Partial<NonNullable<BundleRequest['pdf']>> = {}): BundleRequest => ({
  scope: 'access' as SetId,
  recipientId: lsscPack.recipients[0]!.id,
  round: 1,
  madeOn: '2026-11-22',
  softwareVersion: '0.1.0',
  styleSheet: '',
  describe: () => () => ({ what: 'What', why: 'Why' }),
  pdf: {
    options: { ownerId: null, paper: 'letter', isLargePrint: false, hasOfficialWording: true, hasEvidenceList: true, receiptCode: '', styleSheet: '', fonts: [] },
    onDraw: () => void steps.push('drawing'),
    ...overrides,
  },
});
const prepare = (changes: Partial<BundleRequest> = {}): Promise<PreparedBundle> => prepareBundle(session, { ...platform, registry: desk.registry }, { ...request(), ...changes });
const inStore = (): readonly Sha256[] => [...platform.evidenceFiles.kept.keys()];
const pdfIn = ({ plan }: PreparedBundle) => plan.payload.flatMap((entry) => (entry.path === 'data/portfolio.pdf' && entry.kind === 'evidence' ? [entry] : []))[0];
const noted = () => desk.registry.passingFiles.toArray();

describe('the PDF of a bundle', () => {
  it('is drawn from what the bundle holds, and is in the store only until the bundle is through', async () => {
    const prepared = await prepare();
    const entry = pdfIn(prepared)!;
    const bytes = Buffer.from(platform.evidenceFiles.kept.get(entry.sha256)!);
    expect(entry).toEqual({ kind: 'evidence', path: 'data/portfolio.pdf', sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, compress: true, label: 'Portfolio as PDF' });
    expect(bytes.toString('utf8')).toMatch(/^%PDF-1\.4 2026-11-22 Maren Castellow /);
    expect(bytes.toString('utf8')).toContain('Seven days');
    expect([steps, prepared.isWithoutPdf]).toEqual([['drawing'], false]);
    expect(await platform.evidenceFiles.verify(entry.sha256)).toBe('sound');
    await prepared.discard();
    expect([inStore(), await noted()]).toEqual([[anEvidence(4).sha256], []]);
  });

  it('is the same the next time, so that the bundle is', async () => {
    const first = await prepare();
    await first.discard();
    const second = await prepare();
    expect(second.plan).toEqual(first.plan);
    expect(pdfIn(second)).toBeDefined();
    await second.discard();
  });

  it('is left out where the host makes none, and where none is asked for, and that is no fault', async () => {
    platform = createFakePlatform({ canMakePdf: false });
    const [inBrowser, without] = [await prepare(), await prepare({ pdf: null })];
    expect([pdfIn(inBrowser), pdfIn(without), inBrowser.isWithoutPdf, without.isWithoutPdf, steps]).toEqual([undefined, undefined, false, false, []]);
  });

  it('can be missing: the bundle is made without it and the receipt says so', async () => {
    platform.documents.nextProblem = { kind: 'not-drawn', detail: 'time' };
    const prepared = await prepare();
    expect([pdfIn(prepared), prepared.isWithoutPdf]).toEqual([undefined, true]);
    await recordBundle(session, prepared, { request: request(), written: { fileName: 'a.zip', size: 1, entries: 1, receiptCode: 'abcd', token: '' } });
    expect(await session.db.receipts.toArray()).toMatchObject([{ withoutPdf: true }]);
  });

  it('is missing as well when the disk has no room for it, and leaves nothing', async () => {
    platform.evidenceFiles.freeBytes = 10;
    const prepared = await prepare();
    expect([pdfIn(prepared), prepared.isWithoutPdf, inStore(), await noted()]).toEqual([undefined, true, [anEvidence(4).sha256], []]);
  });

  it('ends the whole when the person stops it, while it is drawn and while it is stored, and leaves nothing', async () => {
    for (const where of ['drawGate', 'gate'] as const) {
      const abort = new AbortController();
      if (where === 'drawGate') platform.documents.drawGate = never;
      else [platform.documents.drawGate, platform.evidenceFiles.gate] = [Promise.resolve(), never];
      const preparing = prepareBundle(session, { ...platform, registry: desk.registry }, request({ signal: abort.signal }));
      // The digest is noted after drawing and before storing.
      if (where === 'gate') await vi.waitFor(async () => expect(await noted()).toHaveLength(1));
      else await vi.waitFor(() => expect(steps).toEqual(['drawing']));
      abort.abort();
      await expect(preparing).rejects.toThrow('abort');
      expect([inStore(), await noted()], where).toEqual([[anEvidence(4).sha256], []]);
    }
  });
});

describe('a PDF that a killed Carrel left in the store', () => {
  it('is taken out when the next bundle begins', async () => {
    const left = pdfIn(await prepare())!.sha256;
    desk.crash(session);
    session = await desk.open(session.id);
    const { navigator } = globalThis as unknown as { navigator: { locks: unknown } };
    expect([inStore().includes(left), await noted(), navigator.locks !== desk.locks]).toEqual([true, [{ sha256: left }], true]);
    const next = await prepare({ madeOn: '2026-11-23' });
    expect(inStore()).toEqual([anEvidence(4).sha256, pdfIn(next)!.sha256]);
    await next.discard();
    expect([inStore(), await noted()]).toEqual([[anEvidence(4).sha256], []]);
  });

  it('is not taken out while another window may still be writing it', async () => {
    const lock = await openPortfolioLock('carrel-bundle-pdf');
    await desk.registry.passingFiles.put({ sha256: anEvidence(9).sha256 });
    platform.evidenceFiles.kept.set(anEvidence(9).sha256, new Uint8Array(1));
    await (await prepare()).discard();
    expect(inStore()).toContain(anEvidence(9).sha256);
    lock.release();
    await (await prepare()).discard();
    expect(inStore()).not.toContain(anEvidence(9).sha256);
  });

  it('stays when somebody has added it as evidence since', async () => {
    const first = await prepare();
    await session.db.evidence.put(anEvidence(7, { sha256: pdfIn(first)!.sha256 }));
    await first.discard();
    expect([inStore().includes(pdfIn(first)!.sha256), await noted()]).toEqual([true, []]);
  });
});
