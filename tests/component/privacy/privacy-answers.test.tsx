import 'fake-indexeddb/auto';
import '../real-document';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PortfolioDatabase } from '../../../renderer/storage/portfolio-database';
import { addPortfolio } from '../../../renderer/storage/portfolio-store';
import { RegistryDatabase } from '../../../renderer/storage/registry-database';
import type { PortfolioId } from '../../../shared/domain/ids';
import { aPortfolio } from '../../builders/a-portfolio';
import { anEvidence } from '../../builders/an-evidence';
import { FakeLocks } from '../../fakes/fake-locks';
import { createFakePlatform } from '../../fakes/fake-platform';
import { lsscPack, lsscText } from '../../unit/renderer/storage/a-desk';
import { openCarrel } from '../open-carrel';

const item = anEvidence(1, {
  title: 'Hold slip',
  originalName: 'slip.txt',
  privacy: 'undeclared',
  inspection: { inspector: 2, detectedType: 'txt', problems: [{ kind: 'patron-data', what: 'phone', count: 2 }] },
});
const { records } = aPortfolio({ packJson: lsscText })
  .choosing('access')
  .writing('access/07/did', 'She left her number, 555-234-5678, for the hold.')
  .with(item)
  .using(1, 'access/07');

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
const open = (page: string) => openCarrel(`/p/${id}/${page}`, { registry, platform: createFakePlatform() });

async function inDatabase<T>(work: (db: PortfolioDatabase) => Promise<T>): Promise<T> {
  const db = new PortfolioDatabase(id);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

describe('what looks like patron data in a text', () => {
  it('is answered in the rehearsal; its finding goes, the answer stays and can be taken back', async () => {
    open('check/access');
    const finding = () => screen.queryByRole('heading', { level: 3, name: /may hold patron data: a telephone number/ });
    const section = await screen.findByRole('region', { name: 'What looks like patron data' }, waiting);
    expect(finding()).not.toBeNull();
    const choice = within(section).getByRole('combobox', { name: 'What “555-234-5678” is' });
    await userEvent.selectOptions(choice, 'Not patron data');
    await waitFor(() => expect(finding()).toBeNull(), waiting);
    expect(await inDatabase((db) => db.privacyAnswers.toArray())).toMatchObject([{ owner: 'access/07/did', kind: 'phone', answer: 'not-patron-data' }]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What “555-234-5678” is' }), 'Not answered yet');
    await waitFor(() => expect(finding()).not.toBeNull(), waiting);
  });
});

describe('what looks like patron data in a file', () => {
  it('is shown at the item with the words around it, and its finding goes when every place is answered', async () => {
    await inDatabase((db) => db.texts.put({ sha256: item.sha256, text: 'Call 555-234-5678 or 555-234-5679 when it is in.' }));
    open('evidence/e1');
    const section = await screen.findByRole('region', { name: 'What looks like patron data' }, waiting);
    const panel = within(screen.getByRole('complementary', { name: 'E1, Hold slip' }));
    expect(panel.getByText(/May hold patron data: two telephone numbers/)).toBeTruthy();
    await userEvent.selectOptions(await within(section).findByRole('combobox', { name: 'What “555-234-5678” is' }), 'Permission held');
    expect(section.textContent).toContain('Call 555-234-5678 or 555');
    expect(await panel.findByText(/May hold patron data: a telephone number/, {}, waiting)).toBeTruthy();
    await userEvent.selectOptions(within(section).getByRole('combobox', { name: 'What “555-234-5679” is' }), 'Redacted');
    await waitFor(() => expect(panel.queryByText(/May hold patron data/)).toBeNull(), waiting);
  });

  it('is answered all at once where there is much of it', async () => {
    const numbers = ['555-234-5601', '555-234-5602', '555-234-5603', '555-234-5604'];
    await inDatabase((db) => db.texts.put({ sha256: item.sha256, text: numbers.join(' or ') }));
    open('evidence/e1');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'All 4 at once' }, waiting), 'Redacted');
    await waitFor(async () => expect((await inDatabase((db) => db.privacyAnswers.toArray())).map(({ answer }) => answer)).toEqual(Array(4).fill('redacted')), waiting);
  });

  it('offers to read the file where its words were read on another computer', async () => {
    open('evidence/e1');
    expect(await screen.findByRole('button', { name: 'Read them here' }, waiting)).toBeTruthy();
  });
});
