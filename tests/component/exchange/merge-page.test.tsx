import 'fake-indexeddb/auto';
import '../real-document';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MergePage } from '../../../renderer/features/exchange/merging/merge-page';
import { PlatformContext } from '../../../renderer/platform/platform-context';
import type { OpenedSource } from '../../../renderer/storage/opened-source';
import { PortfolioDatabase } from '../../../renderer/storage/portfolio-database';
import { addPortfolio } from '../../../renderer/storage/portfolio-store';
import { RegistryDatabase, type PortfolioEntry } from '../../../renderer/storage/registry-database';
import { RegistryContext } from '../../../renderer/storage/session-context';
import type { ImportReport } from '../../../shared/bundle/import-report';
import type { PortfolioId } from '../../../shared/domain/ids';
import type { PortfolioRecords } from '../../../shared/domain/portfolio';
import { toPlainText } from '../../../shared/domain/rich-text-reading';
import { aPortfolio } from '../../builders/a-portfolio';
import { anEvidence } from '../../builders/an-evidence';
import { FakeLocks } from '../../fakes/fake-locks';
import { createFakePlatform, type FakePlatform } from '../../fakes/fake-platform';
import { lsscPack, lsscText } from '../../unit/renderer/storage/a-desk';

const head = { packId: lsscPack.id, packVersion: lsscPack.version };
const waiting = { timeout: 10_000 };
let registry: RegistryDatabase;
let platform: FakePlatform;
let entry: PortfolioEntry;
let locks: FakeLocks;
const onDone = vi.fn<(report: ImportReport) => void>();
const onCancel = vi.fn();

const mine = aPortfolio({ packJson: lsscText }).writing('access/07/did', 'Holds wait seven days.').writing('access/07/learned', 'The same.').with(anEvidence(4, { title: 'Handout' })).records;

beforeEach(async () => {
  locks = new FakeLocks();
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
  registry = new RegistryDatabase();
  platform = createFakePlatform();
  entry = await addPortfolio(registry, { ...mine, head: { ...mine.head, ...head, id: crypto.randomUUID() as PortfolioId } }, lsscPack);
});
afterEach(async () => {
  cleanup();
  vi.clearAllMocks();
  await registry.delete();
});

function open(theirs: PortfolioRecords): void {
  const parsed = { envelope: { format: 'carrel-portfolio/1', scope: 'everything' }, records: theirs, dropped: [] };
  const opened: OpenedSource = { parsed, pack: lsscPack, source: { files: [], open: async () => null }, name: 'from-home.zip', madeOn: '2026-11-22' };
  const router = createMemoryRouter([{ path: '/', element: <MergePage opened={opened} entry={entry} onDone={onDone} onCancel={onCancel} /> }]);
  render(
    <PlatformContext value={platform}>
      <RegistryContext value={registry}>
        <RouterProvider router={router} />
      </RegistryContext>
    </PlatformContext>,
  );
}

function theirsWith(build: (builder: ReturnType<typeof aPortfolio>) => ReturnType<typeof aPortfolio>): PortfolioRecords {
  const { records } = build(aPortfolio(mine));
  return { ...records, head: { ...records.head, ...head } };
}

const theirs = theirsWith((builder) => builder.writing('access/07/did', 'Holds wait ten days.').writing('access/08/did', 'New at home.'));
const bring = async () => userEvent.click(await screen.findByRole('button', { name: 'Bring these in' }, waiting));
const choice = (item: RegExp) => within(screen.getByRole('radiogroup', { name: item }));

async function readText(key: string): Promise<string> {
  const db = new PortfolioDatabase(entry.id);
  const response = await db.responses.get(key as never);
  db.close();
  return response === undefined ? '' : toPlainText(response.doc);
}

describe('bringing a bundle back', () => {
  it('says what differs, what is new and what is the same, and compares texts word by word', async () => {
    open(theirs);
    const item = await screen.findByRole('region', { name: /Explaining policies: What I did/ }, waiting);
    expect(screen.getByText(/One thing differs, and one thing is only in the bundle\./)).toBeTruthy();
    expect(within(item).getByText('ten').tagName).toBe('INS');
    expect(within(item).getByText('seven').tagName).toBe('MARK');
    expect(choice(/What I did/).getByRole('radio', { name: 'Keep mine' })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: /Welcoming|8,/ })).toHaveProperty('checked', true);
    expect(screen.getByText('One added and one kept as yours.')).toBeTruthy();
  });

  it('brings in what was chosen by keyboard, says so first, and reports it', async () => {
    open(theirs);
    await screen.findByRole('button', { name: 'Bring these in' }, waiting);
    choice(/What I did/).getByRole('radio', { name: 'Keep mine' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByText('One kept in both forms and one added.')).toBeTruthy();
    await bring();
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce(), waiting);
    expect(onDone.mock.calls[0]![0].items.filter(({ outcome }) => outcome !== 'kept').map(({ outcome }) => outcome)).toEqual(['kept-both', 'added']);
    expect(await readText('access/07/did')).toBe('Holds wait seven days.\nFrom the bundle of 22\u00a0Nov\u00a02026:\nHolds wait ten days.'.replaceAll('\u00a0', ' '));
    expect(await readText('access/08/did')).toBe('New at home.');
    expect(platform.safeCopies.asked).toHaveLength(1);
    expect(locks.isHeld(`carrel-portfolio-${entry.id}`)).toBe(false);
  });

  it('leaves out what has no tick any more', async () => {
    open(theirs);
    await userEvent.click(await screen.findByRole('checkbox', {}, waiting));
    await bring();
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce(), waiting);
    expect(await readText('access/08/did')).toBe('');
    expect(await readText('access/07/did')).toBe('Holds wait seven days.');
  });

  it('takes the bundle’s for all, or keeps mine for all', async () => {
    open(theirsWith((builder) => builder.writing('access/07/did', 'Other.').writing('access/07/learned', 'Other.').knowing({ role: 'Page' })));
    await userEvent.click(await screen.findByRole('button', { name: 'Take the bundle’s for all' }, waiting));
    expect(screen.getByText('Three replaced.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine for all' }));
    expect(screen.getByText('Three kept as yours.')).toBeTruthy();
  });

  it('asks before it goes on without a safe copy, and can be turned back', async () => {
    platform.safeCopies.own.folder.state = 'not-writable';
    open(theirs);
    await bring();
    const dialog = within(await screen.findByRole('alertdialog', {}, waiting));
    await userEvent.click(dialog.getByRole('button', { name: 'Not now' }));
    expect(onDone).not.toHaveBeenCalled();
    await bring();
    await userEvent.click(within(await screen.findByRole('alertdialog', {}, waiting)).getByRole('button', { name: 'Bring it in without one' }));
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce(), waiting);
    expect(onDone.mock.calls[0]![0].merged).toEqual({ hasSafeCopy: false });
  });

  it('says so when another window writes in the portfolio, and tries again', async () => {
    let release: () => void = () => undefined;
    void locks.request(`carrel-portfolio-${entry.id}`, () => new Promise<void>((resolve) => (release = resolve)));
    open(theirs);
    expect(await screen.findByText(/is open in another window/, {}, waiting)).toBeTruthy();
    release();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Bring these in' }, waiting)).toBeTruthy();
  });

  it('stays usable with hundreds of differing things: a long group starts closed, and opens in parts', async () => {
    const items = Array.from({ length: 120 }, (_, at) => anEvidence(at + 10, { title: `Item ${at}` }));
    const db = new PortfolioDatabase(entry.id);
    await db.evidence.bulkPut(items);
    db.close();
    open(theirsWith((builder) => builder.with(...items.map((item) => ({ ...item, title: `${item.title}, edited` })))));
    const show = await screen.findByRole('button', { name: 'Evidence: Show the first 50' }, waiting);
    expect(screen.queryAllByRole('radiogroup')).toHaveLength(0);
    await userEvent.click(show);
    expect(screen.getAllByRole('radiogroup')).toHaveLength(50);
    const first = within(screen.getByRole('region', { name: 'E10 Item 0' }));
    await userEvent.click(first.getByRole('button', { name: 'Compare the two' }));
    expect(first.getByText('Item 0, edited')).toBeTruthy();
  });

  it('changes nothing when it is left', async () => {
    open(theirs);
    await userEvent.click(await screen.findByRole('button', { name: 'Leave things as they are' }, waiting));
    expect(onCancel).toHaveBeenCalledOnce();
    expect(await readText('access/08/did')).toBe('');
  });
});
