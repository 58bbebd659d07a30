import 'fake-indexeddb/auto';
import './real-document';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId } from '../../shared/domain/ids';
import { PortfolioDatabase } from '../../renderer/storage/portfolio-database';
import { addPortfolio } from '../../renderer/storage/portfolio-store';
import { printRequests } from '../../renderer/storage/print-request';
import { RegistryDatabase } from '../../renderer/storage/registry-database';
import { aPortfolio } from '../builders/a-portfolio';
import { anEvidence } from '../builders/an-evidence';
import { FakeLocks } from '../fakes/fake-locks';
import { createFakePlatform, type FakePlatform } from '../fakes/fake-platform';
import { readDocx } from '../unit/shared/bundle/docx/read-docx';
import { lsscPack, lsscText } from '../unit/renderer/storage/a-desk';
import { openCarrel } from './open-carrel';

let registry: RegistryDatabase;
let platform: FakePlatform;
let id: PortfolioId;

beforeEach(async () => {
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  registry = new RegistryDatabase();
  platform = createFakePlatform({ canReveal: true, canMakePdf: true });
  const stored = await platform.evidenceFiles.add(new File(['Seven days.'], 'handout.txt'));
  if (!stored.ok) throw new Error(stored.problem.kind);
  const { sha256, size } = stored.value;
  const { records } = aPortfolio({ packJson: lsscText })
    .choosing('access')
    .writing('access/07/did', 'The old handout [e4].')
    .writing('access/08/did', 'Welcome, everyone.')
    .with(anEvidence(4, { sha256, size, title: 'Hold handout' }));
  ({ id } = await addPortfolio(registry, { ...records, head: { ...records.head, id: crypto.randomUUID() as PortfolioId } }, lsscPack));
});
afterEach(async () => {
  cleanup();
  await registry.delete();
});

const waiting = { timeout: 5_000 };
const open = async (place: string) => {
  openCarrel(`/p/${id}/${place}`, { registry, platform });
  await screen.findByRole('heading', { level: 1 }, waiting);
};
const dialog = () => screen.findByRole('dialog', {}, waiting);
/** The toolbar shows that the page listens. */
const askByKey = async () => {
  await screen.findByRole('toolbar', { name: 'Writing tools' }, waiting);
  await userEvent.keyboard('{Control>}p{/Control}');
};
const press = async (name: string) => userEvent.click(within(await dialog()).getByRole('button', { name }));
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), waiting);

describe('printing', () => {
  it('from the writing page prints this competency, and nothing of others', async () => {
    await open('write/access/07');
    await askByKey();
    expect(within(await dialog()).getByRole('radio', { name: 'Only 7, Explaining policies', checked: true })).toBeTruthy();
    await press('Print');
    await closed();
    const [document] = platform.documents.printedDocuments;
    expect(document?.html).toContain('The old handout');
    expect(document?.html).not.toContain('Welcome, everyone.');
  });

  it('by Ctrl P asks on the writing page, and is left to the browser elsewhere', async () => {
    await open('write/access/07');
    await askByKey();
    await dialog();
    await userEvent.keyboard('{Escape}');
    await closed();
    cleanup();
    await open('plan');
    await userEvent.keyboard('{Control>}p{/Control}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has the set, large letters, no list and no wording when they are chosen', async () => {
    await open('write/access/07');
    await askByKey();
    const asked = within(await dialog());
    await userEvent.click(asked.getByRole('radio', { name: 'The whole set, Access Services' }));
    await userEvent.click(asked.getByRole('checkbox', { name: 'Large print, 16 point' }));
    await userEvent.click(asked.getByRole('checkbox', { name: 'List of evidence' }));
    await userEvent.click(asked.getByRole('checkbox', { name: 'What the program asks for' }));
    await userEvent.selectOptions(asked.getByRole('combobox', { name: 'Paper' }), 'A4');
    await press('Print');
    await closed();
    const html = platform.documents.printedDocuments[0]?.html ?? '';
    expect(html).toContain('Welcome, everyone.');
    expect(html).toContain('class="large"');
    expect(html).toContain('size: A4');
    expect(html).not.toMatch(/id="evidence"|class="asks"/);
  });

  it('on the desktop saves a PDF, says its name and shows it in its folder', async () => {
    await open('check/access');
    await userEvent.click(await screen.findByRole('button', { name: 'Print, or save as PDF' }, waiting));
    await press('Save as PDF');
    await closed();
    const [name] = [...platform.documents.placed.keys()];
    expect(name).toMatch(/^lssc-access-.*-draft\.pdf$/);
    expect(await screen.findByText(`The PDF is saved: ${name ?? ''}`, {}, waiting)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show in folder' })).toBeTruthy();
  });

  it('says what went wrong and what is safe, and can be tried again', async () => {
    await open('check/access');
    await userEvent.click(await screen.findByRole('button', { name: 'Print, or save as PDF' }, waiting));
    platform.documents.nextProblem = { kind: 'disk-full' };
    await press('Save as PDF');
    expect(await screen.findByText(/not enough room on the disk for the PDF. Your portfolio is as it was/, {}, waiting)).toBeTruthy();
    platform.documents.nextProblem = { kind: 'not-drawn', detail: 'x' };
    await press('Print');
    expect(await screen.findByText(/could not be printed.*You can save it as a PDF instead/, {}, waiting)).toBeTruthy();
    await press('Print');
    await closed();
  });

  it('stays silent when the person turns back from choosing a place', async () => {
    await open('check/access');
    await userEvent.click(await screen.findByRole('button', { name: 'Print, or save as PDF' }, waiting));
    platform.documents.nextProblem = { kind: 'cancelled' };
    await press('Save as PDF');
    await waitFor(() => expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save as PDF' }).getAttribute('aria-disabled')).toBeNull(), waiting);
    expect(screen.queryByText(/could not|not enough/)).toBeNull();
  });

  it('in a browser offers one button for both', async () => {
    platform = createFakePlatform();
    await open('write/access/08');
    await askByKey();
    const asked = within(await dialog());
    expect(asked.queryByRole('button', { name: 'Save as PDF' })).toBeNull();
    await press('Print, or save as PDF');
    await closed();
    expect(platform.documents.printedDocuments).toHaveLength(1);
  });

  it('saves what was chosen as a Word document, on both hosts, and says its name', async () => {
    await open('write/access/07');
    await askByKey();
    await press('Save as Word document');
    await closed();
    const [saved] = platform.documents.savedFiles;
    expect(saved?.place).toMatch(/^lssc-access-07-.*-draft\.docx$/);
    const docx = await readDocx(new Uint8Array((await saved?.files[0]?.blob.arrayBuffer()) ?? new ArrayBuffer()));
    const texts = docx.paragraphs.map(({ text }) => text);
    expect(texts).toContain('The old handout [E4 Hold handout].');
    expect(texts).not.toContain('Welcome, everyone.');
    expect(await screen.findByText(`The Word document is saved: ${saved?.place ?? ''}`, {}, waiting)).toBeTruthy();
    cleanup();
    platform = createFakePlatform();
    await open('write/access/08');
    await askByKey();
    await userEvent.click(within(await dialog()).getByRole('radio', { name: 'The whole set, Access Services' }));
    await press('Save as Word document');
    await closed();
    expect(platform.documents.savedFiles[0]?.place).toMatch(/^lssc-access-[^/]*\.docx$/);
    expect(screen.queryByRole('button', { name: 'Show in folder' })).toBeNull();
  });

  it('says what kept a Word document from being saved, and stays open', async () => {
    await open('write/access/07');
    await askByKey();
    platform.documents.nextProblem = { kind: 'write-failed', detail: 'EACCES' };
    await press('Save as Word document');
    expect(await screen.findByText(/The Word document could not be written \(EACCES\). Your portfolio is as it was/, {}, waiting)).toBeTruthy();
    platform.documents.nextProblem = { kind: 'cancelled' };
    await press('Save as Word document');
    await waitFor(() => expect(screen.queryByText(/could not be written/)).toBeNull(), waiting);
    expect(platform.documents.savedFiles).toEqual([]);
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('of what was sent shows the text of then, with the receipt’s code, while writing goes on', async () => {
    await open('export/access');
    await userEvent.click(await screen.findByRole('button', { name: 'Make the bundle' }, waiting));
    await userEvent.click(await screen.findByRole('button', { name: 'Save what you sent as PDF' }, waiting));
    const db = new PortfolioDatabase(id);
    const [receipt] = await db.receipts.toArray();
    const rewritten = await db.responses.get('access/07/did' as never);
    if (rewritten === undefined) throw new Error('no response');
    await db.responses.put({ ...rewritten, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Rewritten since.' }] }] } });
    db.close();
    await press('Save as PDF');
    await closed();
    const html = [...platform.documents.placed.values()][0]?.html ?? '';
    expect(html).toContain('The old handout');
    expect(html).not.toContain('Rewritten since.');
    expect(html).toContain(receipt?.receiptCode);
    expect(html).toContain('<p class="draft">');
  });

  it('asked for by the menu of the system prints the text where something is written, and the page elsewhere', async () => {
    await open('home');
    await screen.findByRole('button', { name: 'Profile, settings and other portfolios' }, waiting);
    await waitFor(() => expect(printRequests.ask('print')).toBe(true), waiting);
    expect(within(await dialog()).getByRole('radio', { name: 'Everything written', checked: true })).toBeTruthy();
    cleanup();
    expect(printRequests.ask('print')).toBe(false);
    await open('plan');
    await waitFor(() => expect(printRequests.ask('print')).toBe(true), waiting);
    await waitFor(() => expect(platform.documents.printed).toBeGreaterThan(0), waiting);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
