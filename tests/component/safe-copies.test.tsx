import 'fake-indexeddb/auto';
import './real-document';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceId, PortfolioId } from '../../shared/domain/ids';
import type { PortfolioRecords } from '../../shared/domain/portfolio';
import { toPlainText } from '../../shared/domain/rich-text-reading';
import { PortfolioDatabase } from '../../renderer/storage/portfolio-database';
import { addPortfolio } from '../../renderer/storage/portfolio-store';
import { RegistryDatabase } from '../../renderer/storage/registry-database';
import { removeEvidence } from '../../renderer/storage/evidence-store';
import { restoreVersion } from '../../renderer/storage/response-store';
import { aPortfolio } from '../builders/a-portfolio';
import { aText } from '../builders/a-text';
import { FakeLocks } from '../fakes/fake-locks';
import { createFakePlatform, type FakePlatform } from '../fakes/fake-platform';
import { lsscPack, lsscText } from '../unit/renderer/storage/a-desk';
import { aKeptItem, aSafeCopy } from '../unit/renderer/storage/a-safe-copy';
import { openCarrel } from './open-carrel';

const did = 'access/07/did' as never;
let registry: RegistryDatabase;
let platform: FakePlatform;
let records: PortfolioRecords;
let id: PortfolioId;
let db: PortfolioDatabase;

beforeEach(async () => {
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  registry = new RegistryDatabase();
  platform = createFakePlatform({ host: 'desktop', canReveal: true });
  const item = await aKeptItem(4, platform, { title: 'Hold handout' });
  const { records: begun } = aPortfolio({ packJson: lsscText }).choosing('access').writing(did, 'I made a short handout for the desk.').with(item).using(4, 'access/07');
  records = { ...begun, head: { ...begun.head, id: crypto.randomUUID() as PortfolioId } };
  ({ id } = await addPortfolio(registry, records, lsscPack));
  db = new PortfolioDatabase(id);
});
afterEach(async () => {
  cleanup();
  db.close();
  await registry.delete();
});

const waiting = { timeout: 5_000 };
const open = (address = `/p/${id}/safe-copies`) => openCarrel(address, { registry, platform });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }, waiting));
const status = (words: RegExp) => screen.findByText(words, {}, waiting);

describe('the page of safe copies', () => {
  it('says that there is none yet, and makes one when asked', async () => {
    open();
    await screen.findByRole('heading', { level: 1, name: 'No safe copy yet' }, waiting);
    await press('Make one here now');
    await screen.findByRole('heading', { level: 1, name: /^What today’s .* copy has$/ }, waiting);
    expect(await status(/^Everything in it is as you have it now\./)).toBeTruthy();
    expect(await platform.safeCopies.list()).toHaveLength(1);
  });

  it('brings a part back, keeps what stood there, and says so', async () => {
    await aSafeCopy(records, platform);
    await restoreVersion(db, did, aText('I made a handout.'));
    open();
    const part = await screen.findByRole('region', { name: /^Access Services 7, .*: What I did$/ }, waiting);
    expect(within(part).getByText('short handout for the desk.', { selector: 'ins' })).toBeTruthy();
    await press('Bring back this part');
    expect(await status(/: What I did is back\. What stood there is among its earlier texts\./)).toBeTruthy();
    expect(toPlainText((await db.responses.get(did))?.doc ?? aText())).toBe('I made a short handout for the desk.');
    expect((await db.versions.toArray()).map(({ doc }) => toPlainText(doc))).toContain('I made a handout.');
    expect(await status(/^Everything in it is as you have it now\./)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('takes an item out of the trash again', async () => {
    await aSafeCopy(records, platform);
    await removeEvidence(db, 'e4' as EvidenceId);
    open();
    expect(await status(/attached to Access Services 7, .*Now in the trash since/)).toBeTruthy();
    await press('Bring back this item');
    expect(await status(/E4 Hold handout is back\./)).toBeTruthy();
    expect((await db.evidence.get('e4' as EvidenceId))?.removedAt).toBe('');
  });

  it('only counts what is newer than the copy, and names what a second portfolio brings back', async () => {
    await aSafeCopy(records, platform);
    await restoreVersion(db, 'access/08/did' as never, aText('New.'));
    await db.chosenSets.clear();
    open();
    expect(await status(/One thing differs .*Newer than this copy: one part\./)).toBeTruthy();
    expect(await status(/^The sets you chose differ as well\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Bring back/ })).toBeNull();
  });

  it('tests a copy, says what it did, and remembers that it was sound', async () => {
    await aSafeCopy(records, platform);
    open();
    await press('Test this copy');
    expect(await status(/compared 5 records with \d+ fields, read 1 evidence file again/)).toBeTruthy();
    expect(await status(/^Opened and checked today/)).toBeTruthy();
  });

  it('names the file that a damaged copy lacks', async () => {
    await aSafeCopy(records, platform);
    platform.safeCopies.damageEvidence(records.evidence[0]?.sha256 ?? ('' as never));
    open();
    await press('Test this copy');
    expect(await status(/One file can’t be had from it: E4, Hold handout\./)).toBeTruthy();
    expect(await status(/^One file differs$/)).toBeTruthy();
  });

  it('says that a copy is damaged and that nothing was touched', async () => {
    platform.safeCopies.damageCopy(await aSafeCopy(records, platform));
    open();
    expect(await status(/not as it was written\. Your portfolio is as it was\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open the copy as a second portfolio' })).toBeNull();
  });

  it('copies to a second place as soon as it is chosen, and no longer uses it when told', async () => {
    open();
    await press('Choose a second place…');
    await waitFor(async () => expect((await platform.safeCopies.list()).map(({ place }) => place).sort()).toEqual(['chosen', 'own']), waiting);
    await press('Show KINGSTON in its folder');
    expect(platform.safeCopies.revealed).toEqual(['chosen']);
    await press('Use it no longer');
    await waitFor(() => expect(screen.queryByText('KINGSTON')).toBeNull());
  });

  it('says calmly, in the bar and on the page, that the second place is not there, and goes on when it is back', async () => {
    await platform.safeCopies.choosePlace();
    const { chosen } = platform.safeCopies;
    if (chosen === null) throw new Error('no second place');
    chosen.folder.state = 'missing';
    open();
    const bar = await screen.findByRole('link', { name: 'Safe copy: second place not there' }, waiting);
    expect(await status(/When it is back, Carrel goes on by itself\./)).toBeTruthy();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    chosen.folder.state = 'ready';
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(bar.textContent).toBe('No safe copy yet'), waiting);
  });

  it('asks the browser again where it must', async () => {
    await platform.safeCopies.choosePlace();
    const { chosen } = platform.safeCopies;
    if (chosen === null) throw new Error('no second place');
    chosen.folder.state = 'not-allowed';
    open();
    await press('Allow again');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Allow again' })).toBeNull(), waiting);
  });
});

describe('a portfolio that is lost', () => {
  it('is offered on the first page, opened from its copy, and not offered again', async () => {
    await aSafeCopy(records, platform);
    await db.delete();
    await registry.portfolios.clear();
    await platform.evidenceFiles.discard(records.evidence.map(({ sha256 }) => sha256));
    const router = open('/');
    expect(await status(/^Carrel found safe copies of “My portfolio”\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Look at the safe copies' }));
    await press('Open the copy as a second portfolio');
    expect(await status(/^Your copy is open beside what is here\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Go to it' }));
    await screen.findByRole('heading', { level: 1, name: /^My portfolio \(restored / }, waiting);
    expect(platform.evidenceFiles.kept.size).toBe(1);
    await router.navigate('/');
    await screen.findByRole('heading', { level: 1, name: 'Carry on' }, waiting);
    expect(screen.queryByText(/Carrel found safe copies/)).toBeNull();
  });

  it('that will not open offers its own copies, and opens the newest beside what is left', async () => {
    await aSafeCopy(records, platform);
    await db.delete();
    open(`/p/${id}/home`);
    await screen.findByRole('heading', { level: 1, name: 'Your portfolio could not be opened' }, waiting);
    await press(/^Open the copy of /);
    expect(await status(/^Your copy is open beside what is here\./)).toBeTruthy();
    expect((await registry.portfolios.toArray()).map(({ restoredFrom }) => restoredFrom)).toContain(id);
  });

  it('that is not on this computer offers only its own copies', async () => {
    await platform.safeCopies.write({ portfolioId: 'other' as PortfolioId, title: 'Other', text: '{}', evidence: [] });
    open('/p/unknown/home');
    await screen.findByRole('heading', { level: 1, name: 'This portfolio is not on this computer' }, waiting);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByText('Carrel found safe copies of it')).toBeNull();
  });
});

describe('the keeping of safe copies', () => {
  it('makes one when the portfolio is closed with something new, before the database closes', async () => {
    const router = open(`/p/${id}/home`);
    await screen.findByRole('heading', { level: 1, name: 'My portfolio' }, waiting);
    await router.navigate('/');
    await waitFor(async () => expect(await platform.safeCopies.list()).toHaveLength(1), waiting);
  });

  it('makes one when the application closes with something new', async () => {
    open(`/p/${id}/home`);
    await screen.findByRole('heading', { level: 1, name: 'My portfolio' }, waiting);
    await platform.lifecycle.requestFlush();
    expect(await platform.safeCopies.list()).toHaveLength(1);
  });
});
