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
    await waitFor(async () => expect(await db.evidence.count()).toBe(2), patient);
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

const shown = () => screen.getAllByRole('rowheader').map((header) => header.querySelector('a')?.textContent);

describe('the desk', () => {
  it('finds words inside files, says where, and keeps what it looked for in the address', async () => {
    await db.texts.add({ sha256: three[1]!.sha256, text: 'The interlibrary loan form, as I rewrote it.' });
    const { router } = await openEvidence(...three);
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Find a title or a word inside' }));
    await userEvent.keyboard('interlib');
    await screen.findByText(/In the file: The interlibrary loan form/, undefined, patient);
    expect(shown()).toEqual(['Two']);
    await waitFor(() => expect(router.state.location.search).toBe('?q=interlib'), patient);
    await press('Show all');
    await waitFor(() => expect(shown()).toEqual(['One', 'Two', 'Three']), patient);
  });

  it('goes back from a filter, and says in words what is filtered', async () => {
    const { router } = await openEvidence(...three, anEvidence(4, { title: 'Photo', mediaType: 'image/jpeg', originalName: 'a.jpg', inspection: { inspector: 1, detectedType: 'jpg', problems: [] }, tags: ['Desk'] }));
    await press('More filters');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of file' }), 'Pictures');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tag' }), 'Desk');
    await waitFor(() => expect(shown()).toEqual(['Photo']), patient);
    screen.getByText('One item: Pictures, tagged Desk.');
    await router.navigate(-1);
    await screen.findByText('One item: Pictures.', undefined, patient);
    await open('Photo');
    await screen.findByRole('complementary', { name: 'E4, Photo' }, patient);
    expect(router.state.location.search).toBe('?type=picture');
  });

  it('sorts, and shows the same as a grid that arrows walk through', async () => {
    await openEvidence(...three);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Sort' }, patient), 'By title');
    await waitFor(() => expect(shown()).toEqual(['One', 'Three', 'Two']), patient);
    await userEvent.click(screen.getByRole('radio', { name: 'Grid' }));
    const grid = await screen.findByRole('list', { name: 'Your evidence by number' }, patient);
    expect(within(grid).getAllByRole('listitem').map((card) => [card.getAttribute('aria-posinset'), card.querySelector('a')?.textContent])).toEqual([['1', 'One'], ['2', 'Three'], ['3', 'Two']]);
    within(grid).getByRole('link', { name: 'One' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Two'));
  });
});

describe('many at once', () => {
  it('are marked by Space, with Shift as a range, and all by Ctrl and A', async () => {
    await openEvidence(...three);
    (await screen.findByRole('link', { name: 'One' }, patient)).focus();
    await userEvent.keyboard(' ');
    await screen.findByText('One item marked', undefined, patient);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await userEvent.keyboard('{Shift>} {/Shift}');
    await screen.findByText('3 items marked', undefined, patient);
    await press('Mark none');
    screen.getByRole('link', { name: 'Two' }).focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await screen.findByText('3 items marked', undefined, patient);
  });

  it('get a class together, and it is undone from the message', async () => {
    await openEvidence(...three);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Mark E1, One' }, patient));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Mark E3, Three' }));
    await press('Class');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Secondary' }, patient));
    await screen.findByText('2 items set to Secondary.', undefined, patient);
    const classes = async () => (await db.evidence.orderBy('number').toArray()).map(({ classId }) => classId);
    expect(await classes()).toEqual(['secondary', 'primary', 'secondary']);
    await press('Undo');
    await waitFor(async () => expect(await classes()).toEqual(['primary', 'primary', 'primary']), patient);
  });

  it('go to the trash after a question that names what is cited, and come back together', async () => {
    await db.responses.add({
      key: 'foundations/02/did' as ResponseKey,
      updatedAt: '2026-11-20T20:00:00.000Z',
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { evidenceId: 'e2' as EvidenceId } }] }] },
    });
    await openEvidence(...three);
    for (const name of ['Mark E1, One', 'Mark E2, Two']) await userEvent.click(await screen.findByRole('checkbox', { name }, patient));
    await press('Move to trash');
    const dialog = await screen.findByRole('alertdialog', { name: 'Move 2 items to the trash?' }, patient);
    expect(dialog.textContent).toContain('E2, Two: It is cited in Foundations 2');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move to the trash' }));
    await screen.findByText('2 items are in the trash.', undefined, patient);
    await press('Put them back');
    await waitFor(() => expect(shown()).toEqual(['One', 'Two', 'Three']), patient);
  });
});

describe('emptying the trash', () => {
  it('names what a text cites first, keeps everything by default, and then removes for good', async () => {
    await db.responses.add({
      key: 'foundations/02/did' as ResponseKey,
      updatedAt: '2026-11-20T20:00:00.000Z',
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { evidenceId: 'e9' as EvidenceId } }] }] },
    });
    await openEvidence(...three, anEvidence(9, { title: 'Old sheet', removedAt: '2026-11-01T10:00:00.000Z' }));
    await press(/In the trash\s*1/);
    await press('Empty the trash');
    const dialog = await screen.findByRole('alertdialog', { name: 'Remove the item in the trash for good?' }, patient);
    expect(dialog.textContent).toContain('One of them is cited in your texts, where it will say that the evidence is missing:E9, Old sheet');
    expect(document.activeElement?.textContent).toBe('Keep it');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Empty the trash' }));
    await screen.findByText('One item is removed.', undefined, patient);
    expect(await db.evidence.count()).toBe(3);
  });
});

describe('other ways to add', () => {
  it('keep a link as a small text, after saying what is better', async () => {
    await openEvidence(...three);
    await press('More ways to add');
    await userEvent.click(await screen.findByRole('menuitem', { name: /Add a link/ }, patient));
    const dialog = await screen.findByRole('dialog', { name: 'Add a link' }, patient);
    expect(dialog.textContent).toContain('A saved copy of it, as a PDF, is better evidence.');
    await userEvent.type(within(dialog).getByLabelText('Address of the page'), 'javascript:alert(1)');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add the link' }));
    within(dialog).getByText(/This is no address of a web page/);
    await userEvent.clear(within(dialog).getByLabelText('Address of the page'));
    await userEvent.type(within(dialog).getByLabelText('Address of the page'), 'https://library.example.org/holds');
    await userEvent.type(within(dialog).getByLabelText('Title'), 'Our hold page');
    await userEvent.type(within(dialog).getByLabelText('What it shows'), 'My wording');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add the link' }));
    await screen.findByRole('complementary', { name: 'E4, Our hold page' }, patient);
    await waitFor(async () => expect(await db.evidence.where('number').equals(4).first()).toMatchObject({ title: 'Our hold page', description: 'My wording', mediaType: 'text/plain' }), patient);
  });

  it('take a chosen folder, whose name becomes a tag', async () => {
    await openEvidence(...three);
    const picker = document.querySelector<HTMLInputElement>('input[webkitdirectory]')!;
    const at = (path: string) => Object.defineProperty(aFile(path.split('/').at(-1)!), 'webkitRelativePath', { value: path });
    fireEvent.change(picker, { target: { files: [at('Desk/a.txt'), at('Desk/Spring/b.txt'), at('Desk/.DS_Store')] } });
    await screen.findByText('2 items added. Carrel keeps its own copies. One hidden file was left out.', undefined, patient);
    expect((await db.evidence.where('number').above(3).toArray()).map(({ originalName, tags }) => [originalName, ...(tags ?? [])])).toEqual([['a.txt', 'Desk'], ['b.txt', 'Desk', 'Spring']]);
  });

  it('tags are typed with commas and found again', async () => {
    await openEvidence(...three);
    await open('Two');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Tags' }, patient), 'desk, Spring 2026,');
    await userEvent.tab();
    await waitFor(async () => expect((await db.evidence.get('e2' as EvidenceId))?.tags).toEqual(['desk', 'Spring 2026']), patient);
  });
});
