import 'fake-indexeddb/auto';
import './real-document';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId, ResponseKey } from '../../shared/domain/ids';
import { PortfolioDatabase } from '../../renderer/storage/portfolio-database';
import { addPortfolio } from '../../renderer/storage/portfolio-store';
import { RegistryDatabase } from '../../renderer/storage/registry-database';
import { aPortfolio } from '../builders/a-portfolio';
import { aText } from '../builders/a-text';
import { anEvidence } from '../builders/an-evidence';
import { FakeLocks } from '../fakes/fake-locks';
import { createFakePlatform } from '../fakes/fake-platform';
import { lsscPack, lsscText } from '../unit/renderer/storage/a-desk';
import { openCarrel } from './open-carrel';

const key = 'access/07/did' as ResponseKey;
const { records } = aPortfolio({ packJson: lsscText })
  .choosing('access')
  .writing(key, 'The saved text.')
  .with(anEvidence(4, { title: 'Hold handout' }), anEvidence(5, { title: 'Shelf map', originalName: 'stacks.svg' }), anEvidence(6, { title: 'Gone', removedAt: '2026-11-02T10:00:00.000Z' }))
  .using(5, 'access/07', 'Shows the stacks');

let registry: RegistryDatabase;
let id: PortfolioId;

beforeEach(async () => {
  // happy-dom has the name and nothing behind it.
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  registry = new RegistryDatabase();
  const head = { ...records.head, id: crypto.randomUUID() as PortfolioId };
  ({ id } = await addPortfolio(registry, { ...records, head }, lsscPack));
});
afterEach(async () => {
  cleanup();
  localStorage.clear();
  await registry.delete();
});

const waiting = { timeout: 5_000 };
const open = async (part = '07') => {
  openCarrel(`/p/${id}/write/access/${part}`, { registry, platform: createFakePlatform() });
  await screen.findByRole('textbox', { name: /^What I did/ }, waiting);
};
const did = () => screen.getByRole('textbox', { name: /^What I did/ });

async function inDatabase<T>(read: (db: PortfolioDatabase) => Promise<T>): Promise<T> {
  const db = new PortfolioDatabase(id);
  try {
    return await read(db);
  } finally {
    db.close();
  }
}

function leaveDraft(text: string, base: string): void {
  localStorage.setItem(`carrel-draft:${id}:${key}`, JSON.stringify({ key, doc: aText(text), base, at: Date.parse('2026-11-21T10:00:00.000Z') }));
}

describe('opening a part', () => {
  it('shows what is saved, without a word', async () => {
    await open();
    await waitFor(() => expect(did().textContent).toBe('The saved text.'), waiting);
    expect(screen.queryByText(/Your last words are back|second text/)).toBeNull();
  });

  it('brings the last words back after a crash, says so, and saves them', async () => {
    leaveDraft('The saved text, and more.', '2026-11-20T20:00:00.000Z');
    await open();
    expect(await screen.findByText('Your last words are back.', {}, waiting)).toBeTruthy();
    expect(did().textContent).toBe('The saved text, and more.');
    await waitFor(async () => expect((await inDatabase((db) => db.responses.get(key)))?.doc).toEqual(aText('The saved text, and more.')), waiting);
  });

  it.each([
    ['Use the unsaved text', 'The other text.', 'The saved text.'],
    ['keep this one', 'The saved text.', 'The other text.'],
  ])('asks between two texts; "%s" keeps the other among the earlier ones', async (choice, shown, kept) => {
    leaveDraft('The other text.', '2026-11-19T20:00:00.000Z');
    await open();
    expect(await screen.findByText('There is a second text for this part.', {}, waiting)).toBeTruthy();
    expect(did().textContent).toBe('The saved text.');
    await userEvent.click(screen.getByRole('button', { name: choice }));
    await waitFor(() => expect(screen.queryByText('There is a second text for this part.')).toBeNull(), waiting);
    await waitFor(() => expect(did().textContent).toBe(shown), waiting);
    const [current, versions] = await inDatabase(async (db) => [await db.responses.get(key), await db.versions.toArray()] as const);
    expect(current?.doc).toEqual(aText(shown));
    expect(versions.map(({ doc }) => doc)).toContainEqual(aText(kept));
    expect(localStorage.getItem(`carrel-draft:${id}:${key}`)).toBeNull();
  });
});

describe('choosing evidence to cite', () => {
  const names = () => within(screen.getByRole('dialog')).getAllByRole('button', { name: /^E\d/ }).map((button) => button.textContent);

  it('shows what is attached first, nothing from the trash, and what matches title, number or file name', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Cite evidence' }));
    await screen.findByRole('dialog', {}, waiting);
    expect(names()).toEqual(['E5Shelf map', 'E4Hold handout']);
    const search = screen.getByRole('searchbox');
    for (const [query, found] of [['handout', ['E4Hold handout']], ['E5', ['E5Shelf map']], ['STACKS', ['E5Shelf map']], ['  ', ['E5Shelf map', 'E4Hold handout']]] as const) {
      await userEvent.clear(search);
      await userEvent.type(search, query);
      expect(names(), query).toEqual(found);
    }
    await userEvent.clear(search);
    await userEvent.type(search, 'gone');
    expect(screen.getByText('Nothing here has that in its title.')).toBeTruthy();
  });

  it('puts the chip into the text, attaches the item, and leaves the note of one that was attached', async () => {
    await open();
    for (const name of [/Hold handout/, /Shelf map/]) {
      await userEvent.click(screen.getByRole('button', { name: 'Cite evidence' }));
      await userEvent.click(within(await screen.findByRole('dialog', {}, waiting)).getByRole('button', { name }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), waiting);
    }
    expect(await screen.findByRole('img', { name: 'Evidence E4, Hold handout, primary' }, waiting)).toBeTruthy();
    await waitFor(async () => {
      const uses = await inDatabase((db) => db.uses.where('requirementId').equals('access/07').toArray());
      expect(uses.map(({ evidenceId, note }) => [evidenceId, note])).toEqual([['e4', ''], ['e5', 'Shows the stacks']]);
    }, waiting);
  });
});

describe('the next thing at the foot of the page', () => {
  it('is the first part that is asked for and empty', async () => {
    await open();
    const next = within(await screen.findByRole('contentinfo', {}, waiting));
    expect(await next.findByRole('button', { name: /^“/ }, waiting)).toBeTruthy();
    expect(next.queryByRole('button', { name: 'Mark as ready' })).toBeNull();
  });

  it('is to mark it as ready when all is written, and then the way back', async () => {
    await inDatabase(async (db) => {
      for (const slot of lsscPack.slots.requirement) await db.responses.put({ key: `access/07/${slot.id}` as ResponseKey, doc: aText('Written.'), updatedAt: '2026-11-20T20:00:00.000Z' });
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Mark as ready' }, waiting));
    expect(await screen.findByText('Ready.', {}, waiting)).toBeTruthy();
    expect((await inDatabase((db) => db.requirementStates.get('access/07')))?.mark).toBe('ready');
    await userEvent.click(screen.getByRole('button', { name: 'Take it back into work' }));
    expect(await screen.findByRole('button', { name: 'Mark as ready' }, waiting)).toBeTruthy();
  });

  it('leads to the neighbours, and to none before the first', async () => {
    await open('01');
    const next = within(await screen.findByRole('contentinfo', {}, waiting));
    expect(next.getAllByRole('link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([['next', `/p/${id}/write/access/02`]]);
  });
});
