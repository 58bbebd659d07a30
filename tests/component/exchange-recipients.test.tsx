import 'fake-indexeddb/auto';
import './real-document';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
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
import { lsscText, toPack } from '../unit/renderer/storage/a-desk';
import { openCarrel } from './open-carrel';

const SIZE = 400_000;
/** LSSC with two more recipients: one whose mailbox is small, one that takes one zip of no size at all. */
const packText = JSON.stringify({
  ...(JSON.parse(lsscText) as object),
  recipients: [
    { id: 'mailbox', title: 'A small mailbox', purpose: 'pre-review', limits: { maxFileMB: 0.9 } },
    { id: 'tiny', title: 'A tiny mailbox', purpose: 'pre-review', limits: { maxFileMB: 0.35 } },
    { id: 'form', title: 'A form for PDF', purpose: 'submission', limits: { types: ['pdf'], maxFiles: 2, maxFileMB: 0.3 } },
  ],
});

let registry: RegistryDatabase;
let platform: FakePlatform;
let id: PortfolioId;
let db: PortfolioDatabase;

beforeEach(async () => {
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  registry = new RegistryDatabase();
  platform = createFakePlatform({ canReveal: true });
  let portfolio = aPortfolio({ packJson: packText }).choosing('access').writing('access/07/did', 'See [e1].');
  for (const number of [1, 2, 3]) {
    const stored = await platform.evidenceFiles.add(new File([new Uint8Array(SIZE).fill(number)], `scan-${String(number)}.jpg`));
    if (!stored.ok) throw new Error(stored.problem.kind);
    const own = { sha256: stored.value.sha256, size: SIZE, title: `Scan ${String(number)}`, originalName: `scan-${String(number)}.${number === 3 ? 'docx' : 'jpg'}`, inspection: { inspector: 1, detectedType: number === 3 ? 'docx' : 'jpg', problems: [] } };
    portfolio = portfolio.with(anEvidence(number, own)).using(number, 'access/08');
  }
  ({ id } = await addPortfolio(registry, { ...portfolio.records, head: { ...portfolio.records.head, id: crypto.randomUUID() as PortfolioId } }, toPack(packText)));
  db = new PortfolioDatabase(id);
});
afterEach(async () => {
  cleanup();
  db.close();
  await registry.delete();
});

const waiting = { timeout: 15_000 };
const open = () => openCarrel(`/p/${id}/export/access`, { registry, platform });
const choose = async (title: RegExp) => userEvent.click(await screen.findByRole('radio', { name: title }, waiting));

describe('recipients with limits', () => {
  it('are all offered, each with its limits in a sentence and what it will get', async () => {
    open();
    await choose(/A small mailbox/);
    expect(await screen.findByText(/^Zip files of at most 900.kB each\.$/, {}, waiting)).toBeTruthy();
    expect(screen.getByText(/^(two|three) zips, at most/)).toBeTruthy();
    await choose(/A form for PDF/);
    expect(await screen.findByText(/^At most two PDF files of 300.kB each\.$/)).toBeTruthy();
  });

  it('get a bundle in several zips, one click each, and one receipt for all', async () => {
    const router = open();
    await choose(/A small mailbox/);
    await userEvent.click(await screen.findByRole('button', { name: 'Make the bundle' }));
    for (let part = 2; screen.queryByRole('heading', { level: 1, name: 'The bundle is made' }) === null && part < 9; part += 1) {
      await waitFor(() => expect(screen.queryByRole('button', { name: new RegExp(`^Make part ${String(part)} of`) }) ?? screen.queryByRole('heading', { level: 1, name: 'The bundle is made' })).toBeTruthy(), waiting);
      const next = screen.queryByRole('button', { name: new RegExp(`^Make part ${String(part)} of`) });
      if (next !== null) await userEvent.click(next);
    }
    await screen.findByRole('heading', { level: 1, name: 'The bundle is made' }, waiting);
    const names = platform.bundles.written.map(({ name }) => `${name}.zip`);
    expect(names.length).toBeGreaterThan(1);
    const receipts = await db.receipts.toArray();
    expect(receipts).toHaveLength(1);
    expect(receipts[0]?.fileName).toBe(names[0]);
    expect(receipts[0]?.files?.map(({ fileName }) => fileName)).toEqual(names);
    expect(router.state.location.pathname).toBe(`/p/${id}/receipt/${receipts[0]?.id ?? ''}`);
    expect(within(screen.getByRole('table', { name: 'Files on this receipt' })).getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(names);
  });

  it('keep no receipt when the person stops between two zips', async () => {
    open();
    await choose(/A small mailbox/);
    await userEvent.click(await screen.findByRole('button', { name: 'Make the bundle' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Stop here' }, waiting));
    expect(await screen.findByRole('button', { name: 'Make the bundle' }, waiting)).toBeTruthy();
    expect(await db.receipts.count()).toBe(0);
  });

  it('are told apart from what can’t be: a file that no zip may hold is named before anything is made', async () => {
    open();
    await choose(/A tiny mailbox/);
    expect(await screen.findByText('E1 Scan 1 is too large.', {}, waiting)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Make the bundle' }));
    expect(platform.bundles.written).toEqual([]);
  });

  it('who take PDF hear by name what can’t go along, and the person decides', async () => {
    open();
    await choose(/A form for PDF/);
    const stop = await screen.findByText(/1 item can’t be turned into a PDF by Carrel/, {}, waiting);
    expect(within(stop.closest('div')?.parentElement ?? document.body).getByText('E3 Scan 3')).toBeTruthy();
    expect(screen.getByText(/2 pictures too large/)).toBeTruthy();
    const make = screen.getByRole('button', { name: 'Make the files' });
    expect(make.getAttribute('aria-disabled') ?? String(make.hasAttribute('disabled'))).toBe('true');
    await userEvent.click(screen.getByRole('checkbox', { name: /Go on without/ }));
    expect(make.getAttribute('aria-disabled')).not.toBe('true');
  });
});
