import 'fake-indexeddb/auto';
import '../real-document';
import { readFileSync } from 'node:fs';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CleanDesk } from '../../../renderer/features/evidence/clean-copying';
import { CleanCopy } from '../../../renderer/features/evidence/clean-copy';
import type { CleanTools } from '../../../renderer/features/evidence/clean-making';
import { createFileAdder } from '../../../renderer/storage/adding-files';
import { PortfolioDatabase } from '../../../renderer/storage/portfolio-database';
import { ToastProvider } from '../../../renderer/ui/toast/toast-provider';
import { cleanHere } from '../../../renderer/workers/clean-task';
import { inspectHere } from '../../../renderer/workers/inspect-task';
import type { PortfolioId } from '../../../shared/domain/ids';
import { createFakePlatform } from '../../fakes/fake-platform';

const photo = readFileSync('tests/fixtures/evidence-problem/photo-with-position.jpg');
const patient = { timeout: 5000 };
let db: PortfolioDatabase;
const tools: CleanTools = { clean: cleanHere, makeFiles: () => Promise.reject(new Error('not asked for')), inspect: inspectHere };

beforeEach(() => {
  db = new PortfolioDatabase(crypto.randomUUID() as PortfolioId);
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

/** A photo with a place, added the way a person adds it, and the buttons beside it. */
async function openPhoto({ isReadOnly = false, ...changed }: Partial<CleanTools> & { isReadOnly?: boolean } = {}) {
  const platform = createFakePlatform();
  const adder = createFileAdder({ db, platform, inspect: (file, fileName) => inspectHere({ file, fileName }) });
  const [added] = await adder.add([new File([photo], 'display.jpg', { type: 'image/jpeg' })]);
  if (added?.state.kind !== 'added') throw new Error('not added');
  await db.evidence.update(added.state.evidenceId, { description: 'My display' });
  const item = await db.evidence.get(added.state.evidenceId);
  if (item === undefined) throw new Error('not listed');
  const desk: CleanDesk = { adder, openBytes: ({ sha256 }) => platform.evidenceFiles.open(sha256), session: { db, isReadOnly } };
  render(
    <ToastProvider>
      <CleanCopy desk={desk} item={item} tools={{ ...tools, ...changed }} />
    </ToastProvider>,
  );
  return item;
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }, patient));

describe('a copy of a photo without its place', () => {
  it('takes the place of the file; title and what is said stay, and the earlier file can come back', async () => {
    const item = await openPhoto();
    await press('Make a copy without its place');
    await press('Put the copy in its place');
    await screen.findByText(/E1 has the copy in its place/, undefined, patient);
    const after = (await db.evidence.get(item.id))!;
    expect(after).toMatchObject({ title: item.title, description: 'My display', originalName: 'display.jpg' });
    expect(after.sha256).not.toBe(item.sha256);
    expect(after.inspection.problems).toEqual([]);
    await press('Put the earlier file back');
    await waitFor(async () => expect(await db.evidence.get(item.id)).toEqual(item), patient);
  });

  it('becomes an item of its own, which says the same of itself', async () => {
    const item = await openPhoto();
    await press('Make a copy without its place');
    await press('Add it as a new item');
    await screen.findByText(/The copy of E1 is an item of its own/, undefined, patient);
    const items = await db.evidence.orderBy('number').toArray();
    expect(items.map(({ title, description }) => [title, description])).toEqual([['Display', 'My display'], ['Display, copy without its place', 'My display']]);
    expect(items[0]).toEqual(item);
  });

  it('that still tells its place is thrown away, with a sentence', async () => {
    await openPhoto({ clean: ({ file }) => Promise.resolve({ ok: true, value: file }) });
    await press('Make a copy without its place');
    await press('Put the copy in its place');
    expect((await screen.findByText(/still tells too much/, undefined, patient)).textContent).toContain('Your item is as it was.');
    expect(await db.evidence.count()).toBe(1);
  });

  it('that can not be made leaves everything as it was, and says so', async () => {
    await openPhoto({ clean: () => Promise.reject(new Error('the worker stopped')) });
    await press('Make a copy without its place');
    await press('Put the copy in its place');
    await screen.findByText(/No copy could be made/, undefined, patient);
    await press('Leave it as it is');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
  });

  it('is not offered where the portfolio can only be read', async () => {
    await openPhoto({ isReadOnly: true });
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('renaming the file', () => {
  it('needs a name, keeps the extension and changes nothing else', async () => {
    const item = await openPhoto();
    await press('Rename the file');
    const field = await screen.findByRole('textbox', { name: 'Name of the file' }, patient);
    await userEvent.clear(field);
    await press('Rename');
    expect((await screen.findAllByText(/A file needs a name/, undefined, patient)).length).toBeGreaterThan(0);
    await userEvent.type(field, 'Local history');
    await press('Rename');
    await waitFor(async () => expect(await db.evidence.get(item.id)).toEqual({ ...item, originalName: 'Local history.jpg' }), patient);
  });
});
