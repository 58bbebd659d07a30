import 'fake-indexeddb/auto';
import '../real-document';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../../renderer/app/app';
import { RegistryDatabase } from '../../../renderer/storage/registry-database';
import { writeTheme } from '../../../renderer/storage/theme';
import type { PortfolioId } from '../../../shared/domain/ids';
import { createFakePlatform, type FakePlatform } from '../../fakes/fake-platform';

Object.defineProperty(navigator, 'locks', { value: { request: async (_name: string, _options: unknown, hold: (lock: object) => unknown) => hold({}) }, configurable: true });

let registry: RegistryDatabase;
let platform: FakePlatform;

beforeEach(() => {
  registry = new RegistryDatabase();
  platform = createFakePlatform();
  window.location.hash = '';
});

afterEach(async () => {
  cleanup();
  writeTheme('system');
  await registry.delete();
});

/** The places are loaded when they are first opened, which takes its time here. */
const title = (name: RegExp) => screen.findByRole('heading', { level: 1, name }, { timeout: 10_000 });

async function openApp(): Promise<void> {
  render(<App platform={platform} registry={registry} />);
  await title(/./);
}

describe('the application in its window', () => {
  it('tells the shell the theme, the recent portfolios, and that none is open', async () => {
    const openedAt = '2026-11-22T10:00:00.000Z';
    await registry.portfolios.add({ id: 'p-1' as PortfolioId, title: 'x'.repeat(5_000), programTitle: 'P', createdAt: openedAt, openedAt });
    await openApp();
    await waitFor(() => expect(platform.shell.shown.at(-1)).toEqual({ theme: 'system', isPortfolioOpen: false, recent: [{ id: 'p-1', title: 'x'.repeat(200) }] }));
    act(() => writeTheme('dark'));
    await waitFor(() => expect(platform.shell.shown.at(-1)?.theme).toBe('dark'));
  });

  it('goes where the menu says, and prints what is on the screen', async () => {
    await openApp();
    act(() => platform.shell.choose({ kind: 'go', place: 'settings' }));
    await title(/Settings/);
    act(() => platform.shell.choose({ kind: 'go', place: 'write' }));
    act(() => platform.shell.choose({ kind: 'save-pdf' }));
    act(() => platform.shell.choose({ kind: 'print' }));
    await waitFor(() => expect(platform.documents.printed).toBe(1));
    expect(window.location.hash).toBe('#/settings');
  });

  it('says of a bundle that is gone what it is, that nothing has changed, and what to do', async () => {
    await openApp();
    act(() => platform.lifecycle.openBundle(null, 'Lost set.zip'));
    await title(/Bring in/);
    expect(await screen.findByText(/Lost set\.zip can't be read: it is not there any more.*Nothing here has changed\./)).toBeDefined();
  });
});
