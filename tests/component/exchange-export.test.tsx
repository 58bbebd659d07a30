import 'fake-indexeddb/auto';
import './real-document';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId } from '../../shared/domain/ids';
import { PortfolioDatabase } from '../../renderer/storage/portfolio-database';
import { addPortfolio } from '../../renderer/storage/portfolio-store';
import { RegistryDatabase } from '../../renderer/storage/registry-database';
import { aPortfolio } from '../builders/a-portfolio';
import { anEvidence } from '../builders/an-evidence';
import { FakeLocks } from '../fakes/fake-locks';
import { createFakePlatform, type FakePlatform } from '../fakes/fake-platform';
import { lsscPack, lsscText } from '../unit/renderer/storage/a-desk';
import { openCarrel } from './open-carrel';

const bytes = new TextEncoder().encode('Holds wait seven days.');

let registry: RegistryDatabase;
let platform: FakePlatform;
let id: PortfolioId;
let db: PortfolioDatabase;

beforeEach(async () => {
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  registry = new RegistryDatabase();
  platform = createFakePlatform({ canReveal: true });
  const stored = await platform.evidenceFiles.add(new File([bytes], 'handout.txt'));
  if (!stored.ok) throw new Error(stored.problem.kind);
  const { sha256, size } = stored.value;
  const { records } = aPortfolio({ packJson: lsscText }).choosing('access').writing('access/07/did', 'See [e4].').with(anEvidence(4, { sha256, size, title: 'Hold handout' }));
  ({ id } = await addPortfolio(registry, { ...records, head: { ...records.head, id: crypto.randomUUID() as PortfolioId } }, lsscPack));
  db = new PortfolioDatabase(id);
});
afterEach(async () => {
  cleanup();
  db.close();
  await registry.delete();
});

const waiting = { timeout: 5_000 };
const open = (scope: string) => openCarrel(`/p/${id}/export/${scope}`, { registry, platform });
const make = async (name = 'Make the bundle') => userEvent.click(await screen.findByRole('button', { name }, waiting));

describe('making a bundle', () => {
  it('says beforehand what goes in, and that gaps make it a draft', async () => {
    open('access');
    expect(await screen.findByText('This set still has gaps.', {}, waiting)).toBeTruthy();
    expect(screen.getByText('1 file')).toBeTruthy();
    expect(platform.bundles.written).toEqual([]);
  });

  it('ends at its receipt, whose code is the one of the bundle and which is kept', async () => {
    const router = open('access');
    await make();
    await screen.findByRole('heading', { level: 1, name: 'The bundle is made' }, waiting);
    const [receipt] = await db.receipts.toArray();
    expect(router.state.location.pathname).toBe(`/p/${id}/receipt/${receipt!.id}`);
    expect(screen.getByText(receipt!.receiptCode)).toBeTruthy();
    expect(receipt).toMatchObject({ scope: 'access', round: 1, draft: true, fileName: `${platform.bundles.written[0]!.name}.zip` });
    expect((await db.frozenCopies.get(receipt!.id))?.plan).toEqual(platform.bundles.written[0]);
    await userEvent.click(screen.getByRole('button', { name: 'Show in folder' }));
    await waitFor(() => expect(platform.bundles.revealed).toEqual([receipt!.fileName]));
  });

  it('says what went wrong and what is safe, keeps no receipt, and can be tried again', async () => {
    platform.bundles.nextProblem = { kind: 'disk-full' };
    open('access');
    await make();
    expect(await screen.findByText('There is not enough room on the disk for the bundle.', {}, waiting)).toBeTruthy();
    expect(screen.getByText(/Your portfolio is as it was/)).toBeTruthy();
    expect(await db.receipts.count()).toBe(0);
    await make();
    await screen.findByRole('heading', { level: 1, name: 'The bundle is made' }, waiting);
  });

  it('names the evidence whose file is gone', async () => {
    await platform.evidenceFiles.discard((await db.evidence.toArray()).map(({ sha256 }) => sha256));
    open('access');
    await make();
    expect(await screen.findByText('The file of E4 Hold handout is gone.', {}, waiting)).toBeTruthy();
  });

  it('goes back to the question without a word when the person turns back', async () => {
    platform.bundles.nextProblem = { kind: 'cancelled' };
    open('access');
    await make();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Make the bundle' })).toBeTruthy(), waiting);
    expect(screen.queryByText(/You stopped it|could not/)).toBeNull();
    expect(await db.receipts.count()).toBe(0);
  });

  it('makes a safe copy of everything, which is never a draft', async () => {
    open('everything');
    await make('Make the safe copy');
    await screen.findByRole('heading', { level: 1, name: 'The safe copy is made' }, waiting);
    expect(await db.receipts.toArray()).toMatchObject([{ scope: 'everything', draft: false }]);
  });

  describe('where the host makes PDFs', () => {
    beforeEach(() => {
      const { kept } = platform.evidenceFiles;
      platform = createFakePlatform({ host: 'desktop', canMakePdf: true });
      for (const [digest, stored] of kept) platform.evidenceFiles.kept.set(digest, stored);
    });

    it('says that it makes the PDF, puts it inside, and takes it out of the store again', async () => {
      let go = (): void => undefined;
      platform.documents.drawGate = new Promise((resolve) => (go = resolve));
      const before = platform.evidenceFiles.kept.size;
      open('access');
      await make();
      await screen.findByText('Making the PDF', {}, waiting);
      go();
      await screen.findByRole('heading', { level: 1, name: 'The bundle is made' }, waiting);
      expect(platform.bundles.written[0]!.payload.map(({ path }) => path)).toContain('data/portfolio.pdf');
      await waitFor(() => expect(platform.evidenceFiles.kept.size).toBe(before), waiting);
      expect(screen.queryByText(/The PDF could not be made/)).toBeNull();
    });

    it('makes the bundle all the same when the PDF can’t be drawn, and the receipt says so for good', async () => {
      platform.documents.nextProblem = { kind: 'not-drawn', detail: 'time' };
      open('access');
      await make();
      await screen.findByRole('heading', { level: 1, name: 'The bundle is made' }, waiting);
      expect(screen.getByText(/The PDF could not be made, so this bundle has none/)).toBeTruthy();
      expect(await db.receipts.toArray()).toMatchObject([{ withoutPdf: true }]);
      expect(platform.bundles.written[0]!.payload.map(({ path }) => path)).not.toContain('data/portfolio.pdf');
    });

    it('stops at once when it is cancelled while it draws, and leaves nothing', async () => {
      platform.documents.drawGate = new Promise(() => undefined);
      const before = platform.evidenceFiles.kept.size;
      open('access');
      await make();
      await screen.findByText('Making the PDF', {}, waiting);
      await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
      await waitFor(() => expect(screen.getByRole('button', { name: 'Make the bundle' })).toBeTruthy(), waiting);
      expect([platform.bundles.written, platform.evidenceFiles.kept.size, await db.receipts.count()]).toEqual([[], before, 0]);
    });
  });

  it('of something that is not there leads to the check', async () => {
    const router = open('nonsense');
    await waitFor(() => expect(router.state.location.pathname).toMatch(/\/check/), waiting);
  });
});
