import 'fake-indexeddb/auto';
import '../real-document';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId } from '../../../shared/domain/ids';
import { addPortfolio } from '../../../renderer/storage/portfolio-store';
import { RegistryDatabase } from '../../../renderer/storage/registry-database';
import { aPortfolio } from '../../builders/a-portfolio';
import { anEvidence } from '../../builders/an-evidence';
import { FakeLocks } from '../../fakes/fake-locks';
import { createFakePlatform, type FakePlatform } from '../../fakes/fake-platform';
import { lsscPack, lsscText } from '../../unit/renderer/storage/a-desk';
import { openCarrel } from '../open-carrel';
// Loaded before the clock of the first test runs.
import '../../../renderer/features/exchange';

let registry: RegistryDatabase;
let platform: FakePlatform;
beforeEach(() => {
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  registry = new RegistryDatabase();
  platform = createFakePlatform({ canReveal: true });
});
afterEach(async () => {
  cleanup();
  await registry.delete();
});

async function add(title: string): Promise<void> {
  const stored = await platform.evidenceFiles.add(new File([title], 'handout.txt'));
  if (!stored.ok) throw new Error(stored.problem.kind);
  const { sha256, size } = stored.value;
  const { records } = aPortfolio({ packJson: lsscText }).with(anEvidence(4, { sha256, size, title: `Handout of ${title}` }));
  await addPortfolio(registry, { ...records, head: { ...records.head, title, id: crypto.randomUUID() as PortfolioId } }, lsscPack);
}

const waiting = { timeout: 5_000 };
const open = () => openCarrel('/back-up', { registry, platform });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }, waiting));

describe('backing up everything', () => {
  it('says what goes in, makes it, and says what was made', async () => {
    await add('One');
    await add('Two');
    open();
    expect((await screen.findAllByRole('listitem', {}, waiting)).map((item) => item.querySelector('b')?.textContent).sort()).toEqual(['One', 'Two']);
    await press('Back up everything');
    await screen.findByRole('heading', { level: 1, name: 'Everything is backed up' }, waiting);
    const [plan] = platform.bundles.written;
    expect(screen.getByText(`${plan?.name}.zip`)).toBeTruthy();
    await press('Show in folder');
    expect(platform.bundles.revealed).toEqual([`${plan?.name}.zip`]);
  });

  it('names a file that turns out to be damaged, and goes on without it when it is told to', async () => {
    await add('One');
    platform.bundles.nextProblem = { kind: 'evidence-damaged', item: 'E4 Handout of One (One)' };
    open();
    await press('Back up everything');
    expect(await screen.findByText(/No backup was made yet/, {}, waiting)).toBeTruthy();
    expect(screen.getByText(/One file is not in the backup: E4 Handout of One \(One\)\./)).toBeTruthy();
    await press('Back up without them');
    await screen.findByRole('heading', { level: 1, name: 'Everything is backed up' }, waiting);
    expect(screen.getByText(/One file is not in the backup/)).toBeTruthy();
  });

  it('has nothing to do where there is no portfolio', async () => {
    open();
    expect(await screen.findByText(/there is nothing to back up/, {}, waiting)).toBeTruthy();
    await press('Back up everything');
    expect(platform.bundles.written).toEqual([]);
  });

  it('is offered on the first page once there is a portfolio', async () => {
    await add('One');
    const router = openCarrel('/', { registry, platform });
    await userEvent.click(await screen.findByRole('link', { name: /Back up everything/ }, waiting));
    expect(router.state.location.pathname).toBe('/back-up');
  });
});
