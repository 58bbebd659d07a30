import 'fake-indexeddb/auto';
import '../real-document';
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { routes } from '../../../renderer/app/routes';
import { PlatformContext } from '../../../renderer/platform/platform-context';
import { PortfolioDatabase } from '../../../renderer/storage/portfolio-database';
import { addPortfolio, toEmptyRecords } from '../../../renderer/storage/portfolio-store';
import { RegistryDatabase } from '../../../renderer/storage/registry-database';
import { RegistryContext } from '../../../renderer/storage/session-context';
import { ToastProvider } from '../../../renderer/ui/toast/toast-provider';
import { readCheckUse } from '../../../shared/checks/registry';
import type { EvidenceId, PortfolioId, RequirementId, ResponseKey } from '../../../shared/domain/ids';
import type { Evidence } from '../../../shared/domain/portfolio';
import { parsePackText } from '../../../shared/packs/parse-pack';
import { anEvidence } from '../../builders/an-evidence';
import { FakeLocks } from '../../fakes/fake-locks';
import { createFakePlatform, type FakePlatform } from '../../fakes/fake-platform';
import { UnreadableFile } from '../../fakes/unreadable-file';

const packJson = readFileSync('assets/packs/lssc.json', 'utf8');
const parsed = parsePackText(packJson, readCheckUse);
if (!parsed.ok) throw new Error('the built-in pack does not parse');
const pack = parsed.value;

let registry: RegistryDatabase;
let platform: FakePlatform;
let id: PortfolioId;
let db: PortfolioDatabase;

beforeEach(async () => {
  // happy-dom has the name and nothing behind it.
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  registry = new RegistryDatabase();
  platform = createFakePlatform();
  const records = toEmptyRecords(packJson, pack);
  id = records.head.id;
  await addPortfolio(registry, records, pack);
  db = new PortfolioDatabase(id);
});

afterEach(async () => {
  cleanup();
  db.close();
  await registry.delete();
});

const patient = { timeout: 5000 };

async function openEvidence(...items: readonly Evidence[]) {
  await db.evidence.bulkAdd([...items]);
  await db.head.put({ name: 'next-evidence-number', value: items.length + 1 });
  const router = createMemoryRouter(routes, { initialEntries: [`/p/${id}/evidence`] });
  const view = render(
    <PlatformContext value={platform}>
      <RegistryContext value={registry}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </RegistryContext>
    </PlatformContext>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Evidence' }, patient);
  return { router, view };
}

const aFile = (name: string, content = `content of ${name}`) => new File([content], name, { type: 'text/plain' });
const choose = async (...files: readonly File[]) => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  await userEvent.upload(input!, [...files]);
};
const open = async (title: string) => userEvent.click(await screen.findByRole('link', { name: title }, patient));
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }, patient));
const three = [anEvidence(1, { title: 'One' }), anEvidence(2, { title: 'Two' }), anEvidence(3, { title: 'Three' })];

describe('adding evidence', () => {
  it('begins on an empty page, lists the file and opens it', async () => {
    const { router } = await openEvidence();
    screen.getByRole('heading', { name: 'Start with one thing you made at work' });
    await choose(aFile('closing_checklist.txt', 'Lights off'));
    await screen.findByText('One item added. Carrel keeps its own copy.', undefined, patient);
    const panel = await screen.findByRole('complementary', { name: 'E1, Closing checklist' }, patient);
    expect(await within(panel).findByText('Lights off')).toBeTruthy();
    const [item] = await db.evidence.toArray();
    expect(router.state.location.pathname).toBe(`/p/${id}/evidence/${item!.id}`);
  });

  it('points to the item when the same file comes again, and keeps one', async () => {
    await openEvidence();
    await choose(aFile('one.txt', 'same'));
    await screen.findByRole('link', { name: 'One' }, patient);
    await choose(aFile('copy.txt', 'same'), aFile('two.txt'));
    expect((await screen.findByText(/copy.txt is the same file as E1, One; nothing was added twice/, undefined, patient)).textContent).toContain('Show E1');
    expect(await db.evidence.count()).toBe(2);
    await press('Close this list');
    expect(screen.queryByText(/copy.txt is the same file/)).toBeNull();
  });

  it('says what can not be read, what is safe and what to do', async () => {
    await openEvidence();
    await choose(new UnreadableFile('Holiday pictures'), aFile('two.txt'));
    await screen.findByText(/Holiday pictures could not be read. Nothing was changed./, undefined, patient);
    await screen.findByText('1 of 2 files added.', undefined, patient);
  });

  it('shows how far it is and stops when told to, keeping what is finished', async () => {
    await openEvidence();
    await choose(aFile('one.txt'));
    await screen.findByRole('link', { name: 'One' }, patient);
    platform.evidenceFiles.gate = new Promise(() => undefined);
    await choose(aFile('two.txt'), aFile('three.txt'));
    expect((await screen.findByRole('progressbar', { name: 'Adding files' }, patient)).getAttribute('aria-valuetext')).toBe('1 of 2');
    await press('Stop; keep what is finished');
    await screen.findByText(/You stopped; 2 files were left out, and what was finished stays./, undefined, patient);
    expect(await db.evidence.count()).toBe(1);
  });

  it('takes a pasted picture and gives it a name', async () => {
    await openEvidence();
    const picture = new File(['\x89PNG'], 'image.png', { type: 'image/png' });
    fireEvent.paste(window, { clipboardData: { files: [picture], types: ['Files'] } });
    await screen.findByRole('link', { name: /^Pasted picture \d{4}-\d{2}-\d{2}/ }, patient);
  });
});

describe('an item', () => {
  it('saves what is said about it when a field is left or a choice is made', async () => {
    await openEvidence(...three);
    await open('Two');
    const title = await screen.findByRole('textbox', { name: 'Title' }, patient);
    await userEvent.clear(title);
    await userEvent.type(title, 'Hold handout');
    await userEvent.tab();
    await userEvent.click(screen.getByRole('radio', { name: 'The people in it agreed; I keep the form' }));
    await userEvent.click(within(screen.getByRole('radiogroup', { name: 'Class' })).getByRole('radio', { name: 'Secondary' }));
    await waitFor(async () => expect(await db.evidence.get('e2' as EvidenceId)).toMatchObject({ title: 'Hold handout', privacy: 'permission-held', classId: 'secondary' }), patient);
    await screen.findByRole('link', { name: 'Hold handout' }, patient);
  });

  it('always keeps a title', async () => {
    await openEvidence(...three);
    await open('Two');
    const title = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Title' }, patient);
    await userEvent.clear(title);
    await userEvent.tab();
    expect(title.value).toBe('Two');
    expect((await db.evidence.get('e2' as EvidenceId))?.title).toBe('Two');
  });

  it('is written to the disk when the host asks before it closes', async () => {
    await openEvidence(...three);
    await open('One');
    await userEvent.type(await screen.findByRole('textbox', { name: 'What it shows' }, patient), 'My wording');
    await platform.lifecycle.requestFlush();
    expect((await db.evidence.get('e1' as EvidenceId))?.description).toBe('My wording');
  });

  it('is attached to many competencies by ticks, and comes back with its note when taken off', async () => {
    await openEvidence(...three);
    await open('One');
    await press('Attach to a competency');
    const dialog = await screen.findByRole('dialog', { name: 'Attach E1, One' }, patient);
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '2, Ethics and values' }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: '3, Roles in libraries' }));
    await waitFor(async () => expect(await db.uses.count()).toBe(2), patient);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Done' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Note for Foundations 2' }, patient), 'The policy');
    await press('Take it off Foundations 2, Ethics and values');
    await waitFor(async () => expect(await db.uses.count()).toBe(1), patient);
    await press('Put it back');
    await waitFor(async () => expect((await db.uses.toArray()).map(({ note }) => note).sort()).toEqual(['', 'The policy']), patient);
  });
});

describe('the list by keyboard', () => {
  it('is one stop; arrows, Home and End move inside it', async () => {
    await openEvidence(...three);
    (await screen.findByRole('link', { name: 'One' }, patient)).focus();
    const focused = () => document.activeElement?.textContent;
    for (const [key, title] of [['ArrowDown', 'Two'], ['End', 'Three'], ['ArrowDown', 'Three'], ['ArrowUp', 'Two'], ['Home', 'One']] as const) {
      await userEvent.keyboard(`{${key}}`);
      await waitFor(() => expect(focused()).toBe(title));
    }
    expect(screen.getAllByRole('link', { name: /^(One|Two|Three)$/ }).filter((link) => link.tabIndex === 0)).toHaveLength(1);
  });

  it('moves an item to the trash with Delete, and the message puts it back', async () => {
    await openEvidence(...three);
    (await screen.findByRole('link', { name: 'Two' }, patient)).focus();
    await userEvent.keyboard('{Delete}');
    await screen.findByText('E2, Two, is in the trash.', undefined, patient);
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Two' })).toBeNull());
    expect(document.activeElement?.textContent).toBe('Three');
    await press('Put it back');
    await screen.findByRole('link', { name: 'Two' }, patient);
  });
});

describe('the trash', () => {
  it('asks first when the text cites the item, and keeps it by default', async () => {
    await db.responses.add({
      key: 'foundations/02/did' as ResponseKey,
      updatedAt: '2026-11-20T20:00:00.000Z',
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { evidenceId: 'e2' as EvidenceId } }] }] },
    });
    await openEvidence(...three);
    await open('Two');
    await press('Move to trash');
    const dialog = await screen.findByRole('alertdialog', { name: 'Move E2, Two, to the trash?' }, patient);
    expect(dialog.textContent).toContain('It is cited in Foundations 2, Ethics and values.');
    expect(document.activeElement?.textContent).toBe('Keep it');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    expect((await db.evidence.get('e2' as EvidenceId))?.removedAt).toBe('');
  });

  it('holds what was removed, with uses and notes, and gives it back', async () => {
    await db.uses.add({ evidenceId: 'e9' as EvidenceId, requirementId: 'foundations/02' as RequirementId, note: 'Kept' });
    await openEvidence(...three, anEvidence(9, { title: 'Old sheet', removedAt: '2026-11-01T10:00:00.000Z' }));
    await press(/In the trash\s*1/);
    await screen.findByRole('heading', { level: 1, name: 'In the trash' }, patient);
    await press('Put back E9, Old sheet');
    await screen.findByText('Nothing is in the trash.', undefined, patient);
    await press('Back to your evidence');
    const row = (await screen.findByRole('link', { name: 'Old sheet' }, patient)).closest('tr');
    expect(row?.textContent).toContain('Foundations');
    expect(await db.uses.count()).toBe(1);
  });
});
